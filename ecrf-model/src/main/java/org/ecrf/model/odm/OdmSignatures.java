package org.ecrf.model.odm;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecrf.model.dataset.SignatureRecord;
import org.ecrf.model.dataset.SubjectRecord;
import org.jspecify.annotations.Nullable;

/**
 * Electronic signatures as ODM 1.3.2 has them (3.1.4.1.1.2): who can sign and what it means in the
 * administrative data, and at what was signed who has signed and when. ODM has no place for a
 * digest: it stands in an annotation, with the meaning as the signer read it.
 */
final class OdmSignatures {
  private static final String REASON =
      "Electronic signature under 21 CFR Part 11, made by authenticating again";

  /** What can be signed, and what that means. */
  private enum Kind {
    FORM("form"),
    VISIT("visit"),
    CASEBOOK("casebook");

    private final String what;

    Kind(String what) {
      this.what = what;
    }
  }

  private static final int SECOND = 2;

  private OdmSignatures() {}

  private static String decision(SignatureRecord signature) {
    SignatureRecord.Decision decision = signature.decision();
    if (decision == null) {
      return "";
    }
    return " Decided on %s: %s. %s"
        .formatted(
            signature.at(), decision.kind(), decision.changed() ? "Data changed since." : "");
  }

  /** Those who have signed, by user name. */
  static void users(XmlStream xml, List<String> signers) throws IOException {
    for (String signer : signers) {
      xml.start("User").attribute("OID", Oid.user(signer)).attribute("UserType", "Investigator");
      xml.start("LoginName").text(signer).end();
      xml.end();
    }
  }

  static void definitions(XmlStream xml) throws IOException {
    for (Kind kind : Kind.values()) {
      xml.start("SignatureDef")
          .attribute("OID", Oid.signature(kind.name()))
          .attribute("Methodology", "Electronic");
      xml.start("Meaning")
          .text("The data of the " + kind.what + " are reviewed, complete and correct")
          .end();
      xml.start("LegalReason").text(REASON).end();
      xml.end();
    }
  }

  /** The newest that holds, of a casebook, a visit or a form. */
  static Optional<SignatureRecord> of(
      SubjectRecord subject, @Nullable String visit, @Nullable String form) {
    return subject.signatures().stream()
        .filter(s -> s.holds() && s.decision() == null)
        .filter(s -> Objects.equals(s.visit(), visit) && Objects.equals(s.form(), form))
        .findFirst();
  }

  static void write(XmlStream xml, SignatureRecord signature) throws IOException {
    xml.start("Signature");
    xml.start("UserRef").attribute("UserOID", Oid.user(signature.by())).end();
    xml.start("LocationRef").attribute("LocationOID", Oid.site(signature.site())).end();
    xml.start("SignatureRef").attribute("SignatureOID", Oid.signature(signature.kind())).end();
    xml.start("DateTimeStamp").text(signature.at().toString()).end();
    xml.end();
  }

  /** Stands where the element has its annotations, as the second. */
  static void annotate(XmlStream xml, SignatureRecord signature) throws IOException {
    annotate(xml, signature, SECOND);
  }

  /** Enrolment and dose authorisations, which ODM has no element for. */
  static void decisions(XmlStream xml, SubjectRecord subject) throws IOException {
    int number = SECOND;
    for (SignatureRecord signature : subject.signatures().reversed()) {
      if (signature.decision() != null) {
        annotate(xml, signature, ++number);
      }
    }
  }

  private static void annotate(XmlStream xml, SignatureRecord signature, int number)
      throws IOException {
    xml.start("Annotation").attribute("SeqNum", Integer.toString(number));
    xml.start("Comment")
        .text(
            "Signature %d of %s (%s, %s): SHA-256 %s. %s%s"
                .formatted(
                    signature.id(),
                    signature.printedName(),
                    signature.role(),
                    signature.zone(),
                    signature.digest(),
                    signature.meaning(),
                    decision(signature)))
        .end();
    xml.end();
  }
}
