package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.query.QueryActions;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Refusals;
import org.ecrf.ui.shell.Subject;
import org.ecrf.ui.shell.Wide;

/** One subject's forms: the rail, the open form, and the panel of the focused item. */
@Route(value = Address.CASEBOOK, layout = MainLayout.class)
@Dependent
@PermitAll
public class CasebookPage extends Div
    implements Wide, BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, EntryDesk.Listener {
  @Inject ShowCasebook showCasebook;
  @Inject ShowStudy showStudy;
  @Inject AddRepeat addRepeat;
  @Inject EntryDesk desk;
  @Inject QueryActions actions;

  private SubjectRef ref;
  private When when = When.NOW;
  private StudyDefinition study;
  private Neighbours neighbours;
  private Rail rail;
  private EntryForm form;
  private EntryFoot foot;
  private ItemPanel panel;
  private WideQueries wide;
  private RailLine line;
  private Optional<ItemRow> current = Optional.empty();

  @Override
  public boolean toTheEdges() {
    return true;
  }

  @PostConstruct
  void build() {
    addClassName("view");
    desk.listener(this);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    boolean again = ref != null;
    ref = Subject.of(event.getRouteParameters());
    Location here = event.getLocation();
    when = When.of(here);
    CasebookView casebook = when.read(() -> showCasebook.of(ref), at -> showCasebook.asOf(ref, at));
    study = showStudy.of(ref.study(), casebook.subject().studyVersion()).definition();
    neighbours = new Neighbours(casebook, new Labels(study), when);
    FormAt wanted = neighbours.choose(parameter(here, "visit"), parameter(here, "form"));
    desk.form().open(ref, wanted, when);
    show(casebook, wanted);
    Optional<ItemRow> item = parameter(here, "item").map(desk.rows()::get);
    item.or(() -> again ? first() : Optional.empty()).ifPresent(this::enter);
  }

  /** What was typed and is not saved is not left behind without a word. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    List<ItemRow> unsaved = desk.unsaved();
    if (!unsaved.isEmpty()) {
      foot.says(UnsavedNote.leaving(unsaved, event.postpone()::proceed));
    }
  }

  private static Optional<String> parameter(Location location, String name) {
    return location.getQueryParameters().getSingleParameter(name);
  }

  private void show(CasebookView casebook, FormAt at) {
    current = Optional.empty();
    rail = new Rail(addRepeat, study, when);
    rail.show(casebook, at);
    foot = new EntryFoot(neighbours.before(at), neighbours.after(at), this::complete);
    form = new EntryForm(desk, foot);
    if (at.formAt().repeat() > 0) {
      form.head(link(neighbours.list(at)));
    }
    form.getElement()
        .addEventListener(
            "item-focus", e -> focused(e.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
    wide = new WideQueries(desk.form(), actions, this::queriesChanged);
    form.around(wide);
    if (wide.mayRaise()) {
      form.head(wide.raise());
    }
    panel = new ItemPanel(desk.form(), desk.files(), actions, this::queriesChanged);
    removeAll();
    add(new SubjectBar(casebook.subject()));
    if (when.at() != null) {
      add(AsItWas.banner(casebook.subject(), when.at()));
    }
    add(Parts.box("cbk", rail, form, panel));
    line = RailLine.of(desk.form());
    first().ifPresent(this::select);
  }

  /** The way back to the list in which a repeat stands. */
  private static Anchor link(EntryFoot.Neighbour list) {
    Anchor link = new Anchor(list.address(), Icons.icon("list"), Parts.text(list.name()));
    link.addClassName("btn");
    link.setId("to-list");
    return link;
  }

  private Optional<ItemRow> first() {
    return desk.rows().values().stream().filter(Component::isVisible).findFirst();
  }

  private void enter(ItemRow row) {
    select(row);
    row.focus();
  }

  private void focused(String item) {
    ItemRow row = desk.rows().get(item);
    if (row != null) {
      select(row);
    }
  }

  private void select(ItemRow row) {
    current.ifPresent(before -> before.removeClassName("cur"));
    current = Optional.of(row);
    row.addClassName("cur");
    panel.show(row);
  }

  @Override
  public void changed() {
    form.show();
    wide.show();
    RailLine now = RailLine.of(desk.form());
    if (!now.equals(line)) {
      line = now;
      rail.show(showCasebook.of(ref), here());
    }
    current.ifPresent(panel::show);
  }

  private FormAt here() {
    return desk.form().at();
  }

  private void queriesChanged() {
    desk.form().readQueries();
    changed();
  }

  @Override
  public void menu(ItemRow row, Component button) {
    RowMenu menu = new RowMenu(row, button, () -> select(row));
    form.removable(row).ifPresent(menu::offersRemoval);
    add(menu);
    menu.open();
  }

  @Override
  public void marks(ItemRow row) {
    select(row);
    panel.showMarks();
  }

  @Override
  public void ask(ReasonQueue.Question question) {
    ReasonPopover popover = new ReasonPopover(question);
    add(popover);
    popover.open();
  }

  @Override
  public void refused(Refusal refusal) {
    foot.says(Note.refused(Refusals.sentence(refusal)));
  }

  private void complete() {
    List<ItemRow> unsaved = desk.unsaved();
    if (!unsaved.isEmpty()) {
      foot.says(UnsavedNote.completing(unsaved));
      return;
    }
    try {
      desk.form().complete();
    } catch (Refused refused) {
      foot.says(new CompletionRefused(refused.refusal(), desk));
      if (refused.refusal() instanceof Refusal.Stale) {
        desk.form().reopen();
        changed();
      }
      return;
    }
    changed();
  }

  @Override
  public String getPageTitle() {
    return ref == null
        ? Say.it("casebook.title")
        : ref.number() + " " + desk.form().labels().form(here().form()) + " · " + ref.study();
  }
}
