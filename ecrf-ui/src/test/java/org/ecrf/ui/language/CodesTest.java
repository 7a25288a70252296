package org.ecrf.ui.language;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.Verdict;
import org.ecrf.server.access.GrantState;
import org.ecrf.server.access.Role;
import org.ecrf.server.lock.Blocker;
import org.ecrf.server.login.How;
import org.ecrf.server.login.LoginState;
import org.ecrf.server.query.QuerySort;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.study.SiteState;
import org.ecrf.ui.look.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes that a screen turns into a word: each of them has one. */
class CodesTest {

  static Stream<Arguments> codes() {
    return Stream.of(
        Arguments.of("status.", Status.values()),
        Arguments.of("role.", Role.values()),
        Arguments.of("grant.state.", GrantState.values()),
        Arguments.of("site.state.", SiteState.values()),
        Arguments.of("verdict.", Verdict.values()),
        Arguments.of("blocker.", Blocker.Kind.values()),
        Arguments.of("help.kind.", ItemKind.values()),
        Arguments.of("query.kind.", QueryView.Kind.values()),
        Arguments.of("queries.chip.", QueryState.values()),
        Arguments.of("queries.sort.", QuerySort.values()),
        Arguments.of("queries.origin.", QueryView.Origin.values()),
        Arguments.of("security.state.", LoginState.values()),
        Arguments.of("security.how.", How.values()));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void every_code_has_a_word(String prefix, Enum<?>[] codes) {
    Set<String> known = Catalogue.messages(Locale.ENGLISH).keySet();
    Arrays.stream(codes)
        .map(code -> prefix + code.name().toLowerCase(Locale.ROOT))
        .forEach(key -> assertTrue(known.contains(key), key));
  }
}
