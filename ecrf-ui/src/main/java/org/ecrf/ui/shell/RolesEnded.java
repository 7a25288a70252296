package org.ecrf.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.ecrf.server.access.WhoAmI;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;

/** In the place of a page that was read with roles that have ended. */
class RolesEnded extends Div {
  RolesEnded(List<WhoAmI.GrantLine> ended) {
    setId("roles-ended");
    addClassNames("col", "gap");
    add(new Heading(Say.it("ended.title")));
    ended.forEach(grant -> add(Note.refused(sentence(grant))));
    Anchor again = Parts.link("", Say.it("ended.again"));
    again.getElement().setAttribute("router-ignore", true);
    add(again);
  }

  private static String sentence(WhoAmI.GrantLine grant) {
    return Say.it(
        "ended.role",
        Map.of(
            "role",
            Standing.word(grant.role()),
            "study",
            grant.study(),
            "site",
            grant.site() == null ? Say.it("team.everywhere") : grant.site()));
  }
}
