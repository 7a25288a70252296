package org.ecrf.ui.subject;

import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.BiConsumer;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.overview.SubjectRow;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;

/** Subjects by visits: the number stays in sight, each cell says status, date, and what is open. */
class SubjectGrid extends Grid<SubjectRow> {
  private static final int PAGE = 30;

  /** From so many visits on they share the width; fewer would stand far apart. */
  private static final int MANY = 8;

  private static final String CELL =
      """
      <div class="c ${item.c.t} ${item.c.x}" title="${item.c.w}">\
      <svg class="i" aria-hidden="true"><use href="#i-${item.c.i}"></use></svg>\
      <span class="dt">${item.c.d}</span><span class="wd">${item.c.w}</span>\
      <span class="vh">${item.c.w}</span><span class="ov">\
      ${item.c.l ? html`<span class="ln"><svg class="i" aria-hidden="true">\
      <use href="#i-clock"></use></svg>${item.c.l} d</span>` : ''}\
      ${item.c.q ? html`<span class="qn"><svg class="i" aria-hidden="true">\
      <use href="#i-query"></use></svg>${item.c.q}<span class="vh"> ${item.queries}</span></span>` : ''}\
      ${item.c.m ? html`<svg class="i fg ${item.c.m}" role="img" aria-label="${item.c.n}">\
      <use href="#i-${item.c.m === 'warn' ? 'changed' : 'veri'}"></use></svg>` : ''}\
      ${item.c.k ? html`<svg class="i fg lock" role="img" aria-label="${item.c.o}">\
      <use href="#i-${item.c.k}"></use></svg>` : ''}</span></div>""";

  private static final String SUBJECT =
      """
      <div class="sj"><a class="b" tabindex="-1" href="${item.href}">${item.number}</a>\
      <div class="xs nw ${item.tone}">${item.state}</div></div>""";

  SubjectGrid(StudyDefinition study) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    addClassNames("mx", "mxg");
    setId("subjects");
    getElement().setAttribute("aria-label", Say.it("subjects.grid"));
    setSelectionMode(SelectionMode.NONE);
    setPageSize(PAGE);
    setColumnRendering(ColumnRendering.LAZY);
    addColumn(subject(study.id()))
        .setHeader(Parts.box("sj", Parts.text(Say.it("subjects.subject"))))
        .setFrozen(true)
        .setWidth("140px")
        .setFlexGrow(0);
    for (int i = 0; i < study.visits().size(); i++) {
      visitColumn(study.visits().get(i), i, study.visits().size() < MANY);
    }
  }

  private static LitRenderer<SubjectRow> subject(String study) {
    return LitRenderer.<SubjectRow>of(SUBJECT)
        .withProperty("number", SubjectRow::number)
        .withProperty("href", r -> Address.of(Address.CASEBOOK, new SubjectRef(study, r.number())))
        .withProperty("state", r -> SubjectWords.status(r.state()).word())
        .withProperty(
            "tone",
            r -> {
              Status status = SubjectWords.status(r.state());
              return status == Status.ENROLLED ? "dim" : "fg " + status.tone();
            });
  }

  private void visitColumn(Visit visit, int index, boolean few) {
    Column<SubjectRow> column =
        addColumn(
            LitRenderer.<SubjectRow>of(CELL)
                .withProperty("c", r -> Cell.of(r.visits().get(index)))
                .withProperty("queries", r -> Say.it("subjects.cell.queries")));
    column.setHeader(header(visit)).setWidth(few ? "184px" : "112px").setFlexGrow(few ? 0 : 1);
    column.getElement().setAttribute("data-visit", visit.id());
  }

  private static Div header(Visit visit) {
    Visit.Timing timing = visit.timing();
    String small =
        timing == null
            ? ""
            : timing.before() == timing.late()
                ? Say.it("subjects.window", "days", timing.late())
                : Say.it(
                    "subjects.window.uneven", "before", timing.before(), "after", timing.late());
    Div header = new Div(Parts.text(Say.it(visit.title())), Parts.small(small));
    if (visit.kind() == Visit.Kind.PHONE) {
      header.addComponentAtIndex(1, Icons.named("phone", Say.it("visit.phone"), "mut", "s"));
    }
    return header;
  }

  /** Calls for a cell that was clicked or opened by Enter. The browser finds the cell. */
  void onCell(BiConsumer<SubjectRow, String> action) {
    getElement().executeJs("ecrf.grid(this)");
    getElement()
        .addEventListener(
            "cell-open",
            event -> {
              String key = event.getEventData().get("event.detail.key").asString();
              SubjectRow row = getDataCommunicator().getKeyMapper().get(key);
              action.accept(row, event.getEventData().get("event.detail.visit").asString());
            })
        .addEventData("event.detail.key")
        .addEventData("event.detail.visit");
  }

  /** Shows words in place of dates, by style alone: no row is sent again. */
  void words(boolean words) {
    getElement().getClassList().set("words", words);
  }

  static List<Status> legend() {
    return List.of(
        Status.NOT_DUE,
        Status.DUE,
        Status.IN_PROGRESS,
        Status.COMPLETE,
        Status.NOT_APPLICABLE,
        Status.OVERDUE,
        Status.OPEN,
        Status.CHANGED,
        Status.VERIFIED,
        Status.FROZEN,
        Status.LOCKED);
  }
}
