package org.ecrf.model.odm;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.model.dataset.SubjectRecord;
import org.ecrf.model.study.StudyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dataset as an ODM 1.3.2 snapshot, subject by subject in constant memory: first {@link
 * #OdmDocument the study}, then for each version its {@link #version clinical data}.
 */
public final class OdmDocument implements AutoCloseable {
  private static final String NAMESPACE = "http://www.cdisc.org/ns/odm/v1.3";

  private final XmlStream xml;
  private final Dataset dataset;
  private @Nullable OdmSubject subjects;

  /** Of a dataset that nobody has signed. */
  public OdmDocument(Dataset dataset, OutputStream out) throws IOException {
    this(dataset, List.of(), out);
  }

  /**
   * Writes all that is known without a subject.
   *
   * @param signers user names of those who have signed
   */
  public OdmDocument(Dataset dataset, List<String> signers, OutputStream out) throws IOException {
    this.dataset = dataset;
    xml = new XmlStream(out);
    xml.start("ODM")
        .attribute("xmlns", NAMESPACE)
        .attribute("ODMVersion", "1.3.2")
        .attribute("FileType", "Snapshot")
        .attribute("Granularity", "All")
        .attribute("FileOID", dataset.fileName())
        .attribute("CreationDateTime", dataset.at().toString())
        .attribute("AsOfDateTime", dataset.at().toString())
        .attribute("SourceSystem", "ecrf")
        .attribute("Description", "All subjects locked up to lock record " + dataset.lock());
    OdmStudy.write(xml, dataset);
    adminData(signers);
  }

  private void adminData(List<String> signers) throws IOException {
    xml.start("AdminData").attribute("StudyOID", dataset.study());
    OdmSignatures.users(xml, signers);
    for (Dataset.Site site : dataset.sites()) {
      xml.start("Location")
          .attribute("OID", Oid.site(site.code()))
          .attribute("Name", site.name())
          .attribute("LocationType", "Site");
      for (Dataset.Edition edition : dataset.editions()) {
        xml.start("MetaDataVersionRef")
            .attribute("StudyOID", dataset.study())
            .attribute("MetaDataVersionOID", oid(edition.definition()))
            .attribute("EffectiveDate", edition.published().toString())
            .end();
      }
      xml.end();
    }
    if (!signers.isEmpty()) {
      OdmSignatures.definitions(xml);
    }
    xml.end();
  }

  /** Begins the clinical data of a version; the subjects that follow give their entries of it. */
  public void version(StudyDefinition definition) throws IOException {
    if (subjects != null) {
      xml.end();
    }
    xml.start("ClinicalData")
        .attribute("StudyOID", dataset.study())
        .attribute("MetaDataVersionOID", oid(definition));
    subjects = new OdmSubject(xml, definition);
  }

  /** Writes the subject's entries of the version that was begun last. */
  public void subject(SubjectRecord subject) throws IOException {
    if (subjects == null) {
      throw new IllegalStateException("no version begun");
    }
    subjects.write(subject);
  }

  /** Ends the document, not the stream under it. */
  @Override
  public void close() throws IOException {
    xml.finish();
  }

  private static String oid(StudyDefinition definition) {
    return Oid.version(definition.id(), definition.version());
  }
}
