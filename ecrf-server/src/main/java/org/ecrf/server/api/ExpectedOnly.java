package org.ecrf.server.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a request carries beyond what its place reads, instead of leaving it out: a query
 * parameter that is misspelt or given twice, a body where none is read.
 */
@Provider
public class ExpectedOnly implements ContainerRequestFilter {
  private static final String PARAMETERS = QueryParam.class.getPackageName();
  private static final Set<String> NOTHING = Set.of("", "{}");

  /** Bytes to read of a body that should say nothing. */
  private static final int ENOUGH = 16;

  @Context private @Nullable ResourceInfo place;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (place == null || place.getResourceMethod() == null) {
      return;
    }
    Set<String> known = parameters(place).collect(Collectors.toSet());
    for (Map.Entry<String, List<String>> parameter :
        request.getUriInfo().getQueryParameters().entrySet()) {
      refuse(!known.contains(parameter.getKey()), parameter.getKey(), Rule.KNOWN);
      refuse(parameter.getValue().size() > 1, parameter.getKey(), Rule.ONCE);
    }
    refuse(!readsBody(place) && saysSomething(request), "body", Rule.NOTHING);
  }

  private static void refuse(boolean wrong, String part, Rule rule) {
    if (wrong) {
      throw Problems.unreadable(part, rule);
    }
  }

  private static Stream<String> parameters(ResourceInfo place) {
    Parameter[] given = place.getResourceMethod().getParameters();
    return Stream.of(
            Stream.of(given),
            Stream.of(place.getResourceClass().getDeclaredFields()),
            Stream.of(given)
                .filter(p -> p.isAnnotationPresent(BeanParam.class))
                .flatMap(p -> Stream.of(p.getType().getDeclaredFields())))
        .flatMap(parts -> parts)
        .map((AnnotatedElement part) -> part.getAnnotation(QueryParam.class))
        .flatMap(Stream::ofNullable)
        .map(QueryParam::value);
  }

  /** The body is the one parameter that nothing else is said of, or its parts are named. */
  private static boolean readsBody(ResourceInfo place) {
    return Stream.of(place.getResourceMethod().getParameters())
        .anyMatch(p -> p.isAnnotationPresent(FormParam.class) || isPlain(p));
  }

  private static boolean isPlain(Parameter parameter) {
    return Stream.of(parameter.getAnnotations())
        .noneMatch(a -> a.annotationType().getPackageName().startsWith(PARAMETERS));
  }

  private static boolean saysSomething(ContainerRequestContext request) throws IOException {
    byte[] start = request.getEntityStream().readNBytes(ENOUGH);
    return !NOTHING.contains(new String(start, StandardCharsets.UTF_8).strip());
  }
}
