package org.ecrf.model.odm;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.dataset.SubjectRecord;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** Writes the SubjectData of one study version. */
final class OdmSubject {
  /** A section with its OID and what may be answered in it. */
  private record Group(String oid, List<OdmVariable> variables) {}

  private final XmlStream xml;
  private final StudyDefinition study;
  private final MissingCodes codes;
  private final Map<String, List<Group>> groups = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();

  OdmSubject(XmlStream xml, StudyDefinition study) {
    this.xml = xml;
    this.study = study;
    this.codes = new MissingCodes(study);
    study
        .forms()
        .forEach(
            (id, form) -> groups.put(id, form.sections().stream().map(s -> group(id, s)).toList()));
  }

  private static Group group(String form, Section section) {
    return new Group(
        Oid.section(form, section.id()),
        section.items().stream().flatMap(i -> OdmVariable.of(form, i).stream()).toList());
  }

  /** The entries of this version; a subject without any is named all the same. */
  void write(SubjectRecord subject) throws IOException {
    xml.start("SubjectData").attribute("SubjectKey", subject.number());
    xml.start("SiteRef").attribute("LocationOID", Oid.site(subject.site())).end();
    annotation(null, OdmFlag.subjectState(subject.state()));
    List<EntryRecord> entries =
        subject.entries().stream().filter(e -> e.version() == study.version()).toList();
    for (String visit : entries.stream().map(EntryRecord::visit).distinct().toList()) {
      xml.start("StudyEventData").attribute("StudyEventOID", Oid.visit(visit));
      for (EntryRecord entry : entries) {
        if (entry.visit().equals(visit)) {
          entry(subject, entry);
        }
      }
      xml.end();
    }
    xml.end();
  }

  private void entry(SubjectRecord subject, EntryRecord entry) throws IOException {
    xml.start("FormData").attribute("FormOID", Oid.form(entry.form()));
    annotation(null, OdmFlag.entryState(entry.state()));
    for (Group group : groups.get(entry.form())) {
      group(subject, entry, group);
    }
    xml.end();
  }

  /** Nothing where nothing of the section was answered. */
  private void group(SubjectRecord subject, EntryRecord entry, Group group) throws IOException {
    boolean begun = false;
    for (OdmVariable variable : group.variables()) {
      ItemValue captured = entry.values().get(variable.item().id());
      Optional<OdmValue> value = OdmValue.of(variable, captured, subject, codes);
      if (value.isPresent()) {
        if (!begun) {
          xml.start("ItemGroupData").attribute("ItemGroupOID", group.oid());
          begun = true;
        }
        itemData(variable, value.get());
      }
    }
    if (begun) {
      xml.end();
    }
  }

  private void itemData(OdmVariable variable, OdmValue value) throws IOException {
    xml.start("ItemData")
        .attribute("ItemOID", variable.oid())
        .attribute("IsNull", value.value() == null ? "Yes" : null)
        .attribute("Value", value.value());
    if (value.unit() != null) {
      xml.start("MeasurementUnitRef")
          .attribute("MeasurementUnitOID", units.computeIfAbsent(value.unit(), Oid::unit))
          .end();
    }
    if (value.flag() != null) {
      annotation(value.comment(), value.flag());
    }
    xml.end();
  }

  private void annotation(@Nullable String comment, OdmFlag flag) throws IOException {
    xml.start("Annotation").attribute("SeqNum", "1");
    if (comment != null) {
      xml.start("Comment").text(comment).end();
    }
    xml.start("Flag");
    xml.start("FlagValue").attribute("CodeListOID", flag.codes()).text(flag.value()).end();
    xml.start("FlagType").attribute("CodeListOID", OdmFlag.TYPES).text(flag.type()).end();
    xml.end();
    xml.end();
  }
}
