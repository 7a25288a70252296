package org.ecrf.server.deviation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;

/** Which deviation is meant, as lists name it: a query of a check, or a form of a subject. */
sealed interface DeviationOf {
  Pattern NAME = Pattern.compile("query/(\\d{1,18})|entry/([^/]+)/([^/]+)/([^/]+)");

  /** Found by a check. */
  record ByCheck(long query) implements DeviationOf {
    @Override
    public String toString() {
      return "query/" + query;
    }
  }

  /** Recorded by a person. */
  record ByPerson(String subject, String visit, String form) implements DeviationOf {
    @Override
    public String toString() {
      return "entry/" + subject + "/" + visit + "/" + form;
    }
  }

  /** Reads what lists write. */
  static DeviationOf read(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw Problems.unreadable("of", Rule.SOMETHING);
    }
    return matcher.group(1) != null
        ? new ByCheck(Long.parseLong(matcher.group(1)))
        : new ByPerson(matcher.group(2), matcher.group(3), matcher.group(4));
  }
}
