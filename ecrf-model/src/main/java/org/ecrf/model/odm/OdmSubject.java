package org.ecrf.model.odm;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.dataset.SignatureRecord;
import org.ecrf.model.dataset.SubjectRecord;
import org.ecrf.model.dataset.VisitRecord;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Section;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** Writes the SubjectData of one study version. */
final class OdmSubject {
  /** A section with its OID and what may be answered in it. */
  private record Group(String oid, Section section, List<OdmVariable> variables) {}

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
            (id, form) ->
                groups.put(id, form.sections().stream().map(s -> group(form, s)).toList()));
  }

  private static Group group(Form form, Section section) {
    return new Group(
        Oid.section(form.id(), section.id()),
        section,
        section.items().stream().flatMap(i -> OdmVariable.of(form, i).stream()).toList());
  }

  /** The entries of this version; a subject without any is named all the same. */
  void write(SubjectRecord subject) throws IOException {
    xml.start("SubjectData").attribute("SubjectKey", subject.number());
    Optional<SignatureRecord> signature = signed(subject, null, null);
    xml.start("SiteRef").attribute("LocationOID", Oid.site(subject.site())).end();
    annotation(null, OdmFlag.subjectState(subject.state()));
    digest(signature);
    OdmSignatures.decisions(xml, subject);
    List<EntryRecord> entries =
        subject.entries().stream()
            .filter(e -> e.version() == study.version())
            .filter(e -> isReleased(e.formAt().id()))
            .toList();
    for (String visit : visits(subject, entries)) {
      Occurrence at = Occurrence.parse(visit);
      xml.start("StudyEventData")
          .attribute("StudyEventOID", Oid.visit(at.id()))
          .attribute("StudyEventRepeatKey", key(at));
      Optional<SignatureRecord> ofVisit = signed(subject, visit, null);
      status(subject, visit);
      digest(ofVisit);
      for (EntryRecord entry : entries) {
        if (entry.visit().equals(visit)) {
          entry(subject, entry);
        }
      }
      xml.end();
    }
    xml.end();
  }

  /** Stands before the annotations of the element that was begun. */
  private Optional<SignatureRecord> signed(
      SubjectRecord subject, @Nullable String visit, @Nullable String form) throws IOException {
    Optional<SignatureRecord> signature = OdmSignatures.of(subject, visit, form);
    if (signature.isPresent()) {
      OdmSignatures.write(xml, signature.get());
    }
    return signature;
  }

  private void digest(Optional<SignatureRecord> signature) throws IOException {
    if (signature.isPresent()) {
      OdmSignatures.annotate(xml, signature.get());
    }
  }

  /** Those with entries of this version, and those that are missed by its plan. */
  private List<String> visits(SubjectRecord subject, List<EntryRecord> entries) {
    return Stream.concat(
            entries.stream().map(EntryRecord::visit),
            subject.visits().stream()
                .filter(visit -> visit.isMissed() && visit.version() == study.version())
                .map(VisitRecord::visit))
        .distinct()
        .toList();
  }

  private void status(SubjectRecord subject, String key) throws IOException {
    for (VisitRecord visit : subject.visits()) {
      if (visit.visit().equals(key)) {
        String because = visit.missedBecause();
        annotation(because.isEmpty() ? null : because, OdmFlag.visitStatus(visit.status()));
      }
    }
  }

  private void entry(SubjectRecord subject, EntryRecord entry) throws IOException {
    Occurrence form = entry.formAt();
    xml.start("FormData")
        .attribute("FormOID", Oid.form(form.id()))
        .attribute("FormRepeatKey", key(form));
    Optional<SignatureRecord> signature = signed(subject, entry.visit(), entry.form());
    annotation(null, OdmFlag.entryState(entry.state()));
    digest(signature);
    for (Group group : groups.get(form.id())) {
      if (group.section().repeats() == null) {
        group(subject, entry, group, null);
      } else {
        for (Occurrence repeat : entry.repeats(group.section().id())) {
          group(subject, entry, group, repeat);
        }
      }
    }
    xml.end();
  }

  /** A form for the site or the unblinded only does not leave. */
  private boolean isReleased(String form) {
    return study.forms().containsKey(form)
        && study.forms().get(form).audience() == Audience.EVERYONE;
  }

  /** ODM 1.3.2: a repeat key where the definition repeats, none where it does not. */
  private static @Nullable String key(@Nullable Occurrence at) {
    return at == null || at.repeat() == 0 ? null : Integer.toString(at.repeat());
  }

  /** Nothing where nothing of the section was answered. */
  private void group(
      SubjectRecord subject, EntryRecord entry, Group group, @Nullable Occurrence repeat)
      throws IOException {
    String prefix = repeat == null ? "" : repeat + "/";
    boolean begun = false;
    for (OdmVariable variable : group.variables()) {
      ItemValue captured = entry.values().get(prefix + variable.item().id());
      Optional<OdmValue> value = OdmValue.of(variable, captured, subject, codes);
      if (value.isPresent()) {
        if (!begun) {
          xml.start("ItemGroupData")
              .attribute("ItemGroupOID", group.oid())
              .attribute("ItemGroupRepeatKey", key(repeat));
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
