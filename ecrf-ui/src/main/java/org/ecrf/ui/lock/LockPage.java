package org.ecrf.ui.lock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.lock.CutLine;
import org.ecrf.server.lock.DefineCut;
import org.ecrf.server.lock.ListCuts;
import org.ecrf.server.lock.ListLocks;
import org.ecrf.server.lock.LockLine;
import org.ecrf.server.lock.Place;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Standing;
import org.ecrf.ui.shell.Visitor;

/**
 * Freezing and locking of a study, its sites and data cuts, the records of all that was, and for
 * whoever may export, its datasets.
 */
@Route(value = Address.LOCK, layout = MainLayout.class)
@Dependent
@PermitAll
public class LockPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int MOST = 500;

  @Inject ListLocks locks;
  @Inject ListCuts listCuts;
  @Inject DefineCut defineCut;
  @Inject Closings closings;
  @Inject ShowStudy showStudy;
  @Inject ListSites listSites;
  @Inject Exports exports;
  @Inject Visitor visitor;

  private String study = "";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    show();
  }

  private void show() {
    List<CutLine> cuts = listCuts.of(study);
    Standing person = visitor.in(study);
    Labels labels = new Labels(showStudy.of(study).definition());
    PlaceNames names = new PlaceNames(labels, cuts);
    boolean may = person.mayEverywhere(Permission.LOCK);
    removeAll();
    add(new Heading(Say.it("lock.title")).says(Say.it("lock.sub")));
    Div left = Parts.box("col gap");
    left.add(
        new TwoPeopleCard(
            study,
            closings,
            names,
            person.name(),
            person.mayEverywhere(Permission.CONFIRM_LOCK),
            this::show));
    boolean everywhere = person.mayEverywhere(Permission.READ_DATA);
    List<Place> places = places(cuts, everywhere);
    if (!places.isEmpty()) {
      left.add(
          new PlaceCard(study, closings, names, places, person.may(Permission.LOCK), this::show));
    }
    if (everywhere) {
      left.add(new CutsCard(labels.study(), cuts, defineCut, may, this::show));
    }
    add(Parts.box("col gap", columns(left, person, names), new LockRecords(study, locks, names)));
  }

  private Div columns(Div left, Standing person, PlaceNames names) {
    if (!person.mayEverywhere(Permission.EXPORT)) {
      return left;
    }
    return Parts.box("split half", left, new ExportArea(study, exports, datasets(), names));
  }

  /** Locks by which a dataset is named. */
  private List<LockLine> datasets() {
    return locks.page(study, true, 0, MOST).rows().stream()
        .filter(line -> line.degree() == Degree.LOCKED && line.place().level().isOfData())
        .toList();
  }

  /** To who does not see all of the study those sites that are seen. */
  private List<Place> places(List<CutLine> cuts, boolean everywhere) {
    List<Place> places = new ArrayList<>();
    if (everywhere) {
      places.add(Place.STUDY);
    }
    listSites.of(study).forEach(site -> places.add(Place.site(site.code())));
    if (everywhere) {
      cuts.forEach(cut -> places.add(Place.cut(cut.id())));
    }
    return places;
  }

  @Override
  public String getPageTitle() {
    return Say.it("lock.title") + " · " + study;
  }
}
