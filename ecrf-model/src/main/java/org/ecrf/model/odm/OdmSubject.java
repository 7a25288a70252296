package org.ecrf.model.odm;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.dataset.SubjectRecord;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.jspecify.annotations.Nullable;

/** Writes the SubjectData of one study version. */
final class OdmSubject {
  private final XmlStream xml;
  private final StudyDefinition study;
  private final MissingCodes codes;

  OdmSubject(XmlStream xml, StudyDefinition study) {
    this.xml = xml;
    this.study = study;
    this.codes = new MissingCodes(study);
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
    Form form =
        Optional.ofNullable(study.forms().get(entry.form()))
            .orElseThrow(() -> new IllegalStateException("no form " + entry.form()));
    for (Section section : form.sections()) {
      xml.start("ItemGroupData").attribute("ItemGroupOID", Oid.section(form.id(), section.id()));
      for (Item item : section.items()) {
        item(subject, entry, OdmVariable.of(form.id(), item));
      }
      xml.end();
    }
    xml.end();
  }

  private void item(SubjectRecord subject, EntryRecord entry, List<OdmVariable> variables)
      throws IOException {
    for (OdmVariable variable : variables) {
      Optional<OdmValue> value =
          OdmValue.of(variable, entry.values().get(variable.item().id()), subject, codes);
      if (value.isPresent()) {
        itemData(variable, value.get());
      }
    }
  }

  private void itemData(OdmVariable variable, OdmValue value) throws IOException {
    xml.start("ItemData")
        .attribute("ItemOID", variable.oid())
        .attribute("IsNull", value.value() == null ? "Yes" : null)
        .attribute("Value", value.value());
    if (value.unit() != null) {
      xml.start("MeasurementUnitRef").attribute("MeasurementUnitOID", Oid.unit(value.unit())).end();
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
