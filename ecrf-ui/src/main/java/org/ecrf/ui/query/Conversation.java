package org.ecrf.ui.query;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.ecrf.server.query.QueryView;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** The messages of a query, oldest first; what the site says stands out. */
class Conversation extends OrderedList {
  /**
   * @param redaction asks for the message of that number to be erased; null: that is not offered
   */
  Conversation(List<QueryView.Message> messages, @Nullable IntFunction<Component> redaction) {
    addClassName("msgs");
    for (int i = 0; i < messages.size(); i++) {
      ListItem line = line(messages.get(i));
      if (redaction != null && !messages.get(i).text().isBlank()) {
        line.add(redaction.apply(i + 1));
      }
      add(line);
    }
  }

  private static boolean ofRecord(QueryView.Message message) {
    return message.text().isBlank() || message.kind() == QueryView.Kind.ASSIGNED;
  }

  private static ListItem line(QueryView.Message message) {
    String role = QueryWords.role(message.role());
    Span avatar = Parts.text(initials(role), "avatar");
    avatar.getElement().setAttribute("aria-hidden", "true");
    boolean person = !message.who().equalsIgnoreCase(message.role());
    String when = Moments.moment(message.at());
    Div who =
        Parts.box(
            "who",
            Parts.strong(role),
            Parts.text(" · " + (person ? message.who() + " · " : "") + when));
    ListItem line = new ListItem(avatar, who, Parts.box("tx", Parts.text(said(message))));
    line.addClassName("m");
    if (message.kind() == QueryView.Kind.ANSWERED) {
      line.addClassName("me");
    } else if (ofRecord(message)) {
      line.addClassName("sys");
    }
    return line;
  }

  private static String said(QueryView.Message message) {
    String kind = Say.it("query.kind." + message.kind().name().toLowerCase(Locale.ROOT));
    if (message.redacted()) {
      return Say.it("query.redacted", "kind", kind);
    }
    if (message.kind() == QueryView.Kind.ASSIGNED) {
      return message.text().isEmpty()
          ? Say.it("query.assigned.nobody")
          : Say.it("query.assigned", "who", QueryWords.role(message.text()));
    }
    if (message.text().isBlank()) {
      return kind;
    }
    return message.kind() == QueryView.Kind.RAISED || message.kind() == QueryView.Kind.ANSWERED
        ? message.text()
        : kind + ": " + message.text();
  }

  private static String initials(String role) {
    return role.substring(0, Math.min(2, role.length())).toUpperCase(Say.language());
  }
}
