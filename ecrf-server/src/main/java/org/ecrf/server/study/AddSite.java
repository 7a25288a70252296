package org.ecrf.server.study;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.json.Storable;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;

/** Adds a site to a study. */
@UseCase
public class AddSite {
  private static final Pattern CODE = Pattern.compile("[0-9]{2,6}");
  private static final int LONGEST_NAME = 255;
  private static final int SEED = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Access access;
  private final StudySites sites;
  private final Trail trail;
  private final StudyStandings standings;

  @Inject
  AddSite(Access access, StudySites sites, Trail trail, StudyStandings standings) {
    this.access = access;
    this.sites = sites;
    this.trail = trail;
    this.standings = standings;
  }

  /**
   * @param code two digits or more, the first part of its subjects' numbers
   * @param timeZone IANA name; "today" at the site is read in it
   */
  public record Command(String study, String code, String name, String timeZone, String request) {}

  @Requires(Permission.ADMINISTER)
  public void add(Command command) {
    Acting acting = access.throughout(command.study());
    refuseUnreadable(command);
    Chain chain = Chain.study(command.study());
    Request asked =
        Request.of(
            command.request(), "add-site", command.code(), command.name(), command.timeZone());
    if (trail.repeated(chain, asked).isPresent()) {
      return;
    }
    if (!sites.hasStudy(command.study())) {
      throw Problems.notFound("study");
    }
    if (sites.hasSite(command.study(), command.code())) {
      throw Problems.notAllowed("site-exists", "The study has a site with this code already.");
    }
    standings.demandOpen(Doing.ENTRY, command.study(), null);
    String seed = seed();
    sites.insert(new SiteRow(command, seed));
    String target = "site/" + command.code();
    trail.append(
        chain,
        Act.of(acting.author(), "add-site", target)
            .changing(
                List.of(
                    new Changed(target + "/name", null, ItemValue.of(command.name())),
                    new Changed(target + "/time_zone", null, ItemValue.of(command.timeZone())),
                    new Changed(target + "/verification_seed", null, ItemValue.of(seed))))
            .answering(asked));
  }

  /** By which subjects of the site are drawn whose data are verified whole. */
  private static String seed() {
    byte[] seed = new byte[SEED];
    RANDOM.nextBytes(seed);
    return HexFormat.of().formatHex(seed);
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME;
  }

  private static void refuseUnreadable(Command command) {
    if (!CODE.matcher(command.code()).matches()) {
      throw Problems.unreadable("code", Rule.SITE_CODE);
    }
    if (!isName(command.name()) || !Storable.is(command.name())) {
      throw Problems.unreadable("name", Rule.LENGTH, LONGEST_NAME);
    }
    if (!ZoneId.getAvailableZoneIds().contains(command.timeZone())) {
      throw Problems.unreadable("timeZone", Rule.TIME_ZONE);
    }
  }
}
