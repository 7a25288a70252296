package org.ecrf.server.copy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.job.Jobs;
import org.ecrf.server.problem.Languages;
import org.jspecify.annotations.Nullable;

/** Asks for the copy of a site: also of one that is locked or closed. */
@UseCase
public class RequestCopy {
  static final String TARGET = "copy/";

  private final Access access;
  private final Jobs jobs;
  private final Trail trail;

  @Inject
  RequestCopy(Access access, Jobs jobs, Trail trail) {
    this.access = access;
    this.jobs = jobs;
    this.trail = trail;
  }

  /**
   * Answers the number of the job that makes it.
   *
   * @param language of what people read in it; null: English
   */
  @Requires(Permission.TAKE_COPY)
  public long request(String study, String site, @Nullable String language, String request) {
    Acting acting = access.at(study, site);
    String words = Languages.asked(language);
    Request asked = Request.of(request, "copy", site, words);
    Chain chain = Chain.study(study);
    Optional<Recorded> before = trail.repeated(chain, asked);
    if (before.isPresent()) {
      return Long.parseLong(before.get().target().substring(TARGET.length()));
    }
    Map<String, String> parameters =
        Map.of(CopyWork.SITE, site, CopyWork.BY, acting.name(), CopyWork.LANGUAGE, words);
    long job = jobs.order(study, CopyWork.KIND, parameters, acting.author());
    trail.append(
        chain,
        Act.of(acting.author(), "copy", TARGET + job)
            .changing(List.of(new Changed(TARGET + job + "/site", null, ItemValue.of(site))))
            .answering(asked));
    return job;
  }
}
