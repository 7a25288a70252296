package org.ecrf.server.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A signature that somebody has begun.
 *
 * @param refusal why nothing was signed: {@code cancelled}, {@code too-late}, {@code other-user},
 *     {@code stale-login}, {@code login-answer}, {@code other-session}, {@code provider-away}, or
 *     the code of a refusal such as {@code changed}
 * @param because what stands in the way, in each language
 * @param signature its number, once it is signed
 * @param address the page that the signer visits in a browser; there while it waits
 * @param confirmation where that page leads: straight to the identity provider
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SigningView(
    long id,
    Scope of,
    SigningState state,
    @Nullable String refusal,
    List<Text> because,
    @Nullable Long signature,
    String meaning,
    int forms,
    int items,
    @Nullable String address,
    @Nullable String confirmation,
    Instant until) {}
