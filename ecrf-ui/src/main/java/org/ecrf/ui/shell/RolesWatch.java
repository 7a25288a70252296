package org.ecrf.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.problem.Refused;

/**
 * Stands before every action on an open page: roles that were revoked, or have expired, since the
 * page was read close it before anything is done or shown (21 CFR 11.10(d)). What a page shows by
 * itself, without asking a use case again, is shown to nobody whose role has ended.
 */
class RolesWatch extends SynchronizedRequestHandler {
  @Override
  protected boolean canHandleRequest(VaadinRequest request) {
    return HandlerHelper.isRequestType(request, RequestType.UIDL);
  }

  /** Answers nothing itself: the action goes on, on a page that has nothing left. */
  @Override
  public boolean synchronizedHandleRequest(
      VaadinSession session, VaadinRequest request, VaadinResponse response) {
    UI page = session.getService().findUI(request);
    if (page != null) {
      page.accessSynchronously(() -> lookIfPossible(page));
    }
    return false;
  }

  /** While the database is away nothing can be asked; each use case is refused then, too. */
  private static void lookIfPossible(UI page) {
    try {
      look(page);
    } catch (Refused away) {
      return;
    }
  }

  private static void look(UI page) {
    layout(page).filter(MainLayout::endsWhereRolesEnded).ifPresent(ended -> closeDialogs(page));
  }

  /** Whether nothing of the page is there any more. */
  static boolean hasEmptied(UI page) {
    return layout(page).filter(MainLayout::isEmptied).isPresent();
  }

  private static Optional<MainLayout> layout(UI page) {
    return page.getInternals().getActiveRouterTargetsChain().stream()
        .filter(MainLayout.class::isInstance)
        .map(MainLayout.class::cast)
        .findFirst();
  }

  private static void closeDialogs(UI page) {
    List.copyOf(page.getChildren().toList()).stream()
        .filter(Dialog.class::isInstance)
        .map(Dialog.class::cast)
        .forEach(Dialog::close);
  }
}
