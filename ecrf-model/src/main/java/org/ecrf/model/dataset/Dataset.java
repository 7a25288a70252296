package org.ecrf.model.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;

/**
 * What a released dataset says about itself; its subjects stream past it.
 *
 * @param study registry number
 * @param lock number of the last lock record that it includes; names the dataset
 * @param at time of that lock record: the only time stamp that any file of the dataset carries
 * @param editions the study versions with which its entries were made, in rising order
 * @param sites in the order of their codes
 */
public record Dataset(
    String study, long lock, Instant at, List<Edition> editions, List<Site> sites) {

  /** A study version and the day on which it was published. */
  public record Edition(StudyDefinition definition, LocalDate published) {}

  /** A site whose subjects may be in the dataset. */
  public record Site(String code, String name) {}

  public Dataset {
    editions =
        editions.stream().sorted(Comparator.comparing(e -> e.definition().version())).toList();
    sites = sites.stream().sorted(Comparator.comparing(Site::code)).toList();
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("a dataset needs the definition of its study");
    }
  }

  /** The newest of its definitions; it names what has a name in several of them. */
  public StudyDefinition latest() {
    return editions.getLast().definition();
  }

  /** The definitions, the newest first. */
  public List<StudyDefinition> newestFirst() {
    return editions.reversed().stream().map(Edition::definition).toList();
  }

  /** How its files are called, without their ending: {@code NCT05061030-lock7}. */
  public String fileName() {
    return study + "-lock" + lock;
  }
}
