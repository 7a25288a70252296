package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.ecrf.model.rule.Finding;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.entry.EntryState;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;

/** Under a finding: the criterion in the study's words with its source, and what follows. */
class FindingExplained extends Div {
  FindingExplained(Finding finding, OpenForm form) {
    Optional<Criterion> criterion =
        form.study().criteria().stream().filter(c -> c.id().equals(finding.check())).findFirst();
    criterion.ifPresent(
        c -> add(Parts.text(Say.it(c.text()) + ". "), Parts.text(c.reference() + ". ", "mut")));
    add(Parts.text(Say.it("finding." + follows(finding, form))));
    criterion.ifPresent(
        c -> {
          String page =
              c.decides() == Criterion.Decision.DOSE
                  ? Address.dose(form.ref(), finding.at().visit())
                  : Address.eligibility(form.ref(), c.decides());
          add(Parts.box("cask", Parts.link(page, Say.it("finding.eligibility"), "sm")));
        });
  }

  private static String follows(Finding finding, OpenForm form) {
    boolean asked =
        form.openQueries().stream()
            .anyMatch(q -> finding.check().equals(q.check()) && q.at().equals(finding.at()));
    if (asked) {
      return "asked";
    }
    if (finding.severity() == Check.Severity.INFORM || form.view().state() == EntryState.COMPLETE) {
      return "look";
    }
    return finding.severity() == Check.Severity.BLOCK ? "blocks" : "query";
  }
}
