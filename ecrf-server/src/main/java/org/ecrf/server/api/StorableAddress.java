package org.ecrf.server.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.Text;
import org.ecrf.server.json.Storable;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;

/**
 * Nothing is stored under a name with U+0000 or half a character in it: an address with one leads
 * nowhere, and a query parameter with one cannot be read.
 */
@Provider
@PreMatching
public class StorableAddress implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo address = request.getUriInfo();
    if (!Storable.is(address.getPath())) {
      throw new Refused(new Refusal.NotFound("place"));
    }
    List<ItemProblem> problems =
        address.getQueryParameters().entrySet().stream()
            .filter(parameter -> !storable(parameter))
            .map(parameter -> new ItemProblem(parameter.getKey(), rule(parameter)))
            .toList();
    if (!problems.isEmpty()) {
      throw new Refused(new Refusal.Unreadable(problems));
    }
  }

  private static Text rule(Map.Entry<String, List<String>> parameter) {
    return Storable.rule(parameter.getKey() + String.join("", parameter.getValue()));
  }

  private static boolean storable(Map.Entry<String, List<String>> parameter) {
    return Storable.is(parameter.getKey()) && parameter.getValue().stream().allMatch(Storable::is);
  }
}
