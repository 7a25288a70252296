package org.ecrf.server.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Role;
import org.ecrf.server.access.Role.Side;
import org.jspecify.annotations.Nullable;

/**
 * A person of the matrix: one role in the study, at the site or, of who oversees it, at all sites.
 * Beside them stand the platform's administrator and a stranger, who have no role at all.
 */
record Member(String user, @Nullable Role role, boolean everywhere) {
  static final Member ADMINISTRATOR = new Member("administrator", null, false);
  static final Member STRANGER = new Member("matrix-stranger", null, false);

  static List<Member> all() {
    Stream<Member> atSite = Arrays.stream(Role.values()).map(role -> of(role, false));
    Stream<Member> everywhere =
        Arrays.stream(Role.values())
            .filter(role -> role.side() != Side.SITE)
            .map(role -> of(role, true));
    return Stream.of(atSite, everywhere, Stream.of(ADMINISTRATOR, STRANGER))
        .flatMap(members -> members)
        .toList();
  }

  private static Member of(Role role, boolean everywhere) {
    String name = "matrix-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Member(name + (everywhere ? "-everywhere" : ""), role, everywhere);
  }

  /** Elsewhere the answer would be the same one for the same reason. */
  boolean isWorthAsking(Row row, Place place) {
    return switch (row.reach()) {
      case ANYBODY, PLATFORM -> place == Place.OWN_SITE;
      case STUDY, ALL_SITES ->
          place == Place.OWN_SITE || place == Place.OTHER_STUDY && hasPlaceOfItsOwn();
      case SITE ->
          switch (place) {
            case OWN_SITE -> !everywhere;
            case OTHER_SITE -> this != STRANGER;
            case OTHER_STUDY -> hasPlaceOfItsOwn();
          };
    };
  }

  private boolean hasPlaceOfItsOwn() {
    return !everywhere && this != STRANGER;
  }

  /** What the roles table says. */
  boolean may(Row row, Place place) {
    if (row.reach() == Reach.ANYBODY) {
      return true;
    }
    if (role == null) {
      return this == ADMINISTRATOR && row.needs().stream().allMatch(Permission::isOfAdministrator);
    }
    return reaches(row.reach(), place) && row.needs().stream().allMatch(role::may);
  }

  private boolean reaches(Reach reach, Place place) {
    return switch (reach) {
      case ANYBODY, PLATFORM -> true;
      case STUDY -> place != Place.OTHER_STUDY;
      case ALL_SITES -> everywhere && place != Place.OTHER_STUDY;
      case SITE -> place == Place.OWN_SITE || everywhere && place == Place.OTHER_SITE;
    };
  }

  @Override
  public String toString() {
    return user;
  }
}
