package org.ecrf.server.delegation;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.AccountName;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Says that a person's access to a study was looked at and is as it should be. */
@UseCase
public class ReviewAccess {
  private final Access access;
  private final GrantTable grants;
  private final ReviewTable reviews;
  private final Trail trail;

  @Inject
  ReviewAccess(Access access, GrantTable grants, ReviewTable reviews, Trail trail) {
    this.access = access;
    this.grants = grants;
    this.reviews = reviews;
    this.trail = trail;
  }

  @Requires(Permission.ADMINISTER)
  public void review(String study, String account, @Nullable String note, String request) {
    Acting acting = access.throughout(study);
    String user = AccountName.of(account);
    String said = FreeText.optional("note", note);
    Chain chain = Chain.study(study);
    Request asked = Request.of(request, "review-access", user, said);
    if (trail.repeated(chain, asked).isPresent()) {
      return;
    }
    if (grants.of(study, user).isEmpty()) {
      throw Problems.notFound("person");
    }
    ReviewRow row =
        new ReviewRow(study, user, said.isEmpty() ? null : said, acting.name(), trail.moment());
    reviews.insert(row);
    trail.append(
        chain,
        Act.of(acting.author(), "review-access", "review/" + row.id())
            .changing(changes(row.id(), user, said))
            .answering(asked));
  }

  private static List<Changed> changes(long id, String user, String said) {
    List<Changed> changes = new ArrayList<>();
    changes.add(new Changed("review/" + id + "/user", null, ItemValue.of(user)));
    if (!said.isEmpty()) {
      changes.add(new Changed("review/" + id + "/note", null, ItemValue.of(said)));
    }
    return changes;
  }
}
