package org.ecrf.server.study;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Permission;

/**
 * What somebody may know at a site, whatever the study.
 *
 * @param sensitive whether sensitive items may be seen
 * @param audiences whose items may be seen
 */
public record Sight(boolean sensitive, Set<Audience> audiences) {
  public Sight {
    audiences = Set.copyOf(audiences);
  }

  /** What follows from permissions. */
  public static Sight of(Predicate<Permission> may) {
    Set<Audience> audiences = EnumSet.of(Audience.EVERYONE);
    if (may.test(Permission.READ_SITE_ONLY)) {
      audiences.add(Audience.SITE);
    }
    if (may.test(Permission.READ_UNBLINDED)) {
      audiences.add(Audience.UNBLINDED);
    }
    return new Sight(may.test(Permission.READ_SENSITIVE), audiences);
  }

  boolean sees(Form form, Item item) {
    return audiences.contains(form.audienceOf(item)) && (sensitive || !item.sensitive());
  }

  /** Of one version of a study. */
  public Discretion on(StudyDefinition study) {
    return new Discretion(study, sensitive, audiences);
  }
}
