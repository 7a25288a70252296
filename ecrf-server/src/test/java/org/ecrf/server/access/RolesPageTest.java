package org.ecrf.server.access;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of the roles is written from the code: from the roles, from what each may, and from what
 * the use cases require. With {@code -Decrf.write.roles=true} this test writes it anew.
 */
class RolesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "roles.md");

  private static final String HEAD =
      """
      # Roles

      Written from the code by a test (`RolesPageTest`), which fails where this page says otherwise.
      How a person comes to a role: [administrator's guide](user-guide/administrator.md); why it is
      so: [decision 27](decisions/0027-the-site-authorises-its-own.md).

      ## What there is

      One person holds no two roles of different sides at the same time in one study, and no blinded
      role beside or after an unblinded one. No role has an effect before a training is recorded.

      """;

  private static final String MAY =
      """

      ## What each may

      The last column, `ADM`, is the platform's administrator, named by configuration, without a role
      in any study. Beside each permission stand the use cases that require it. What is at a site is
      for who has the role there; what concerns the whole study, for who has it at all sites.

      """;

  private static final Map<Role, String> SHORT =
      new EnumMap<>(
          Map.of(
              Role.COORDINATOR, "CO",
              Role.INVESTIGATOR, "INV",
              Role.PHARMACIST, "PH",
              Role.PRINCIPAL_INVESTIGATOR, "PI",
              Role.MONITOR, "MON",
              Role.MEDICAL_REVIEWER, "MR",
              Role.DATA_MANAGER, "DM",
              Role.SPONSOR, "SP",
              Role.INSPECTOR, "INS",
              Role.STUDY_ADMINISTRATOR, "SA"));

  @Test
  void saysWhatTheCodeSays() throws IOException {
    String page = HEAD + roles() + MAY + permissions();
    if (Boolean.getBoolean("ecrf.write.roles")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE), "write it anew with -Decrf.write.roles=true");
  }

  private static String roles() {
    return "| role | | works for | blinded | begins with |\n|---|---|---|---|---|\n"
        + all(
            role ->
                "| %s | %s | %s | %s | %s |\n"
                    .formatted(
                        words(role.name()),
                        SHORT.get(role),
                        words(role.side().name()),
                        role.blinding() == Role.Blinding.BLINDED ? "yes" : "no",
                        role.isDelegated()
                            ? "training, authorisation by the principal investigator"
                            : "training"));
  }

  private static String permissions() {
    Map<Permission, Set<String>> useCases = useCases();
    String heads = Arrays.stream(Role.values()).map(SHORT::get).collect(joining(" | "));
    return "| permission | "
        + heads
        + " | ADM |\n|---|"
        + "---|".repeat(Role.values().length + 1)
        + "\n"
        + Arrays.stream(Permission.values())
            .map(permission -> line(permission, useCases.getOrDefault(permission, Set.of())))
            .collect(joining());
  }

  private static String line(Permission permission, Set<String> useCases) {
    String cases = useCases.isEmpty() ? "" : ": " + String.join(", ", useCases);
    String administrator =
        permission == Permission.SIGNED_IN || permission.isOfAdministrator() ? "x" : "";
    return "| **%s**%s |%s %s |\n"
        .formatted(
            words(permission.name()),
            cases,
            all(role -> " " + (role.may(permission) ? "x" : "") + " |"),
            administrator);
  }

  private static String all(Function<Role, String> each) {
    return Arrays.stream(Role.values()).map(each).collect(joining());
  }

  private static Map<Permission, Set<String>> useCases() {
    Map<Permission, Set<String>> useCases = new EnumMap<>(Permission.class);
    required()
        .forEach(
            method ->
                useCases
                    .computeIfAbsent(
                        method.getAnnotationOfType(Requires.class).value(), p -> new TreeSet<>())
                    .add(sentence(method.getOwner().getSimpleName())));
    return useCases;
  }

  private static Stream<JavaMethod> required() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ecrf.server")
            .stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Requires.class));
  }

  /** GrantRole: grant role. */
  private static String sentence(String useCase) {
    return useCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
