package org.ecrf.server.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** All resources of the rooms stand under {@code /api}; {@code /openapi} describes them. */
@ApplicationPath("/api")
@OpenAPIDefinition(
    info =
        @Info(
            title = "ecrf",
            version = "1",
            description =
                "Electronic data capture for clinical trials. Every refusal is a problem (RFC 9457)"
                    + " of type urn:ecrf:problem:<code>. A command may carry a Request-Id, under"
                    + " which it can be sent again without being done twice.",
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
    security = @SecurityRequirement(name = Api.BEARER))
@SecurityScheme(
    securitySchemeName = Api.BEARER,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public class Api extends Application {
  static final String BEARER = "bearer";
}
