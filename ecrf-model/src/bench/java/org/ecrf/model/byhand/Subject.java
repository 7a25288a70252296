package org.ecrf.model.byhand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one subject, as it was read, null where it is not known. */
public final class Subject {
  public @Nullable LocalDate screened, infused;
  public final Screening screening = new Screening();
  public final Infusion infusion = new Infusion();
  public final Infusion.Product product = new Infusion.Product();
  public final Visit baseline = new Visit();

  /** After the baseline, unscheduled ones last. */
  public final List<Visit> visits = new ArrayList<>();

  public final Logs log = new Logs();
  public final Around around;

  public Subject(Around around) {
    this.around = around;
  }
}
