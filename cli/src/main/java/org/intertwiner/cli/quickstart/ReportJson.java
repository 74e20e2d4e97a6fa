package org.intertwiner.cli.quickstart;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.intertwiner.nn.model.QuickstartPlan;
import org.intertwiner.nn.model.QuickstartReport;
import org.intertwiner.verify.EquivarianceError;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.json.CertificateJson;

/** The numbers of a quickstart as JSON. */
final class ReportJson {
  private ReportJson() {}

  static void write(JsonGenerator json, String group, QuickstartReport report) throws IOException {
    json.writeStringField("group", group);
    plan(json, report.plan());
    kernels(json, report);
    json.writeArrayFieldStart("networks");
    trained(json, report.steerable());
    trained(json, report.plain());
    json.writeEndArray();
    json.writeObjectFieldStart("shuffledControl");
    check(json, report.control().quarterTurns());
    equivariance(json, report.control().equivariance());
    json.writeEndObject();
    json.writeNumberField("seconds", report.seconds());
  }

  private static void plan(JsonGenerator json, QuickstartPlan plan) throws IOException {
    json.writeObjectFieldStart("plan");
    json.writeNumberField("training", plan.training());
    json.writeNumberField("test", plan.test());
    json.writeNumberField("epochs", plan.epochs());
    json.writeNumberField("batch", plan.batch());
    json.writeNumberField("seed", plan.seed());
    json.writeEndObject();
  }

  private static void kernels(JsonGenerator json, QuickstartReport report) throws IOException {
    var space = report.kernels();
    json.writeObjectFieldStart("kernels");
    json.writeStringField("in", space.in().name());
    json.writeStringField("out", space.out().name());
    json.writeArrayFieldStart("dimsByDegree");
    for (int dimension : space.dimensionsByDegree()) {
      json.writeNumber(dimension);
    }
    json.writeEndArray();
    json.writeNumberField("dimOrigin", space.dimensionAtOrigin());
    var certificate = space.certificate();
    json.writeStringField("verdict", certificate.isProved() ? "PROVED" : "REFUTED");
    CertificateJson.write(json, certificate);
    json.writeNumberField("sampledElements", report.basis().size());
    json.writeEndObject();
  }

  private static void trained(JsonGenerator json, QuickstartReport.Trained t) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", t.name());
    json.writeNumberField("weights", t.parameters());
    json.writeNumberField("upright", t.upright());
    json.writeNumberField("rotated", t.rotated());
    json.writeNumberField("trainingSeconds", t.seconds());
    json.writeArrayFieldStart("epochs");
    for (QuickstartReport.Score score : t.curve()) {
      json.writeStartObject();
      json.writeNumberField("epoch", score.epoch());
      json.writeNumberField("upright", score.upright());
      json.writeNumberField("rotated", score.rotated());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("losses");
    for (double loss : t.losses()) {
      json.writeNumber(loss);
    }
    json.writeEndArray();
    check(json, t.quarterTurns());
    equivariance(json, t.equivariance());
    json.writeEndObject();
  }

  private static void check(JsonGenerator json, Report report) throws IOException {
    json.writeObjectFieldStart("quarterTurns");
    json.writeStringField("verdict", report.verdict().word());
    json.writeStringField("explanation", report.verdict().explanation());
    json.writeEndObject();
  }

  private static void equivariance(JsonGenerator json, EquivarianceError.Table table)
      throws IOException {
    json.writeObjectFieldStart("equivariance");
    json.writeStringField("metric", table.metric());
    json.writeNumberField("maxExact", table.maxExact());
    json.writeNumberField("maxInterpolated", table.maxInterpolated());
    json.writeArrayFieldStart("elements");
    for (EquivarianceError.ElementError e : table.elements()) {
      json.writeStartObject();
      json.writeStringField("element", e.element());
      json.writeNumberField("degrees", e.degrees());
      json.writeBooleanField("reflection", e.reflection());
      json.writeStringField("discretisation", e.discretisation().toString());
      json.writeNumberField("max", e.errors().max());
      json.writeNumberField("rms", e.errors().rms());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
