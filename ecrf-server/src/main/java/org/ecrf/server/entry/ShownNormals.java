package org.ecrf.server.entry;

import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Normal;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.study.RangeKeys;
import org.ecrf.server.study.Discretion;

/** Reference ranges as somebody may see them: whose a range is may tell a hidden sex or age. */
record ShownNormals(CasebookNow now, Discretion discretion) {

  Optional<Normal> of(ItemPath path) {
    return now.assessment().normal(path).filter(normal -> !tells(normal.range()));
  }

  private boolean tells(ReferenceRange range) {
    RangeKeys keys = now.study().definition().rangeKeys();
    boolean bySex = range.sex() != null;
    boolean byAge = range.fromAge() > 0 || range.toAge() != null;
    return keys != null && (bySex && hides(keys.sex()) || byAge && hides(keys.born()));
  }

  private boolean hides(String item) {
    return discretion.hides(ItemPath.parse(item.replace('.', '/')));
  }
}
