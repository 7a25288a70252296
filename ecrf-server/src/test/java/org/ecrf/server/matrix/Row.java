package org.ecrf.server.matrix;

import java.util.Set;
import java.util.stream.Stream;
import org.ecrf.server.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API, and who may do it.
 *
 * @param operation class and method of the resource; of the use case where only a screen calls it
 * @param path below the study, or below {@code /api} where it begins with a slash; what stands in
 *     braces is named by the scene
 * @param body a valid one, so that what is refused is the person and not the body
 * @param needs all of them
 * @param own what only who has begun it may know of; to others of the role there is no such thing
 */
record Row(
    String operation,
    String method,
    String path,
    String type,
    String body,
    Reach reach,
    Set<Permission> needs,
    @Nullable String own) {

  private static final String SCREEN = "SCREEN";

  /** No operation of the API: a screen calls the use case. */
  static Row screen(String useCase, Reach reach, Permission... needs) {
    return new Row(useCase, SCREEN, "", "", "", reach, Set.of(needs), null);
  }

  boolean ofScreen() {
    return method.equals(SCREEN);
  }

  static Row get(String operation, String path, Reach reach, Permission... needs) {
    return new Row(operation, "GET", path, "application/json", "", reach, Set.of(needs), null);
  }

  static Row post(String operation, String path, String body, Reach reach, Permission... needs) {
    return new Row(operation, "POST", path, "application/json", body, reach, Set.of(needs), null);
  }

  /** As the address alone tells it: where, and that it is for one of the permissions. */
  Stream<Row> byAddress() {
    Reach told = path.startsWith("/") && reach != Reach.ANYBODY ? Reach.PLATFORM : reach;
    return needs.stream()
        .map(need -> new Row(operation, method, path, type, body, told, Set.of(need), own));
  }

  Row by(String otherMethod) {
    return new Row(operation, otherMethod, path, type, body, reach, needs, own);
  }

  Row typed(String otherType) {
    return new Row(operation, method, path, otherType, body, reach, needs, own);
  }

  Row ofOneself(String thing) {
    return new Row(operation, method, path, type, body, reach, needs, thing);
  }
}
