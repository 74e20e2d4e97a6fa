package org.intertwiner.verify.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.intertwiner.harmonic.certificate.Certificate;

/** The certificate of a basis, for programs and for people. */
public final class CertificateJson {
  private CertificateJson() {}

  /**
   * Writes the field {@code "certificate": {"constraintResidual", "independent", "complete"}}, with
   * {@code "violation"} where something failed.
   *
   * @param json where to, inside an object
   * @param certificate what was proved
   * @throws IOException where the target cannot be written
   */
  public static void write(JsonGenerator json, Certificate certificate) throws IOException {
    json.writeObjectFieldStart("certificate");
    fields(json, certificate);
    json.writeEndObject();
  }

  /**
   * Writes the fields of a certificate into an object that is open.
   *
   * @param json where to, inside an object
   * @param certificate what was proved
   * @throws IOException where the target cannot be written
   */
  public static void fields(JsonGenerator json, Certificate certificate) throws IOException {
    json.writeStringField("constraintResidual", certificate.constraintResidual().toString());
    json.writeBooleanField("independent", certificate.independent());
    json.writeBooleanField("complete", certificate.complete());
    if (certificate.violation().isPresent()) {
      json.writeStringField("violation", certificate.violation().get());
    }
  }

  /**
   * One line for people.
   *
   * @param text where to
   * @param certificate what was proved
   */
  public static void describe(StringBuilder text, Certificate certificate) {
    text.append(certificate.isProved() ? "PROVED" : "REFUTED")
        .append(": constraint residual ")
        .append(certificate.constraintResidual())
        .append(" on the generators, ")
        .append(certificate.independent() ? "independent" : "dependent")
        .append(certificate.complete() ? ", complete\n" : ", incomplete\n");
  }
}
