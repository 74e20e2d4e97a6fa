package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.intertwiner.harmonic.certificate.Certificate;

/** The certificate of a basis, for programs and for people. */
final class CertificateJson {
  private CertificateJson() {}

  static void write(JsonGenerator json, Certificate certificate) throws IOException {
    json.writeObjectFieldStart("certificate");
    json.writeStringField("constraintResidual", certificate.constraintResidual().toString());
    json.writeBooleanField("independent", certificate.independent());
    json.writeBooleanField("complete", certificate.complete());
    json.writeEndObject();
  }

  static void describe(StringBuilder text, Certificate certificate) {
    text.append(certificate.isProved() ? "PROVED" : "REFUTED")
        .append(": constraint residual ")
        .append(certificate.constraintResidual())
        .append(" on the generators, ")
        .append(certificate.independent() ? "independent" : "dependent")
        .append(certificate.complete() ? ", complete\n" : ", incomplete\n");
  }
}
