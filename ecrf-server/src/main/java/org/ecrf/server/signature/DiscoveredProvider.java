package org.ecrf.server.signature;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import org.ecrf.server.login.Provider;

/**
 * What the identity provider has said of itself (OpenID Connect Discovery 1.0), and what reads its
 * ID tokens by it.
 */
record DiscoveredProvider(OIDCProviderMetadata metadata, IDTokenValidator validator) {
  static final int CONNECT_MILLIS = 2000;
  static final int READ_MILLIS = 3000;
  static final int SKEW_SECONDS = 5;
  private static final int LARGEST = 100_000;
  private static final long OUTAGE_MILLIS = 3_600_000;

  static DiscoveredProvider of(Provider provider) throws IOException {
    Issuer issuer = new Issuer(provider.issuer());
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(issuer, CONNECT_MILLIS, READ_MILLIS);
      IDTokenValidator validator =
          new IDTokenValidator(
              issuer, new ClientID(provider.client()), keys(metadata.getJWKSetURI()), null);
      validator.setMaxClockSkew(SKEW_SECONDS);
      return new DiscoveredProvider(metadata, validator);
    } catch (GeneralException notAProvider) {
      throw new IOException(notAProvider);
    }
  }

  /** Kept while the provider is away for a moment. */
  private static JWSVerificationKeySelector<SecurityContext> keys(URI set) throws IOException {
    return new JWSVerificationKeySelector<>(
        JWSAlgorithm.RS256,
        JWKSourceBuilder.create(
                set.toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST))
            .retrying(true)
            .outageTolerant(OUTAGE_MILLIS)
            .build());
  }
}
