package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.file.BasisFiles.Kind;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.scale.GaussianForm;
import org.intertwiner.harmonic.scale.ScaleBoundary;
import org.intertwiner.harmonic.scale.ScaleKernel;
import org.intertwiner.harmonic.scale.ScaleKernelSpace;
import org.intertwiner.verify.basis.BasisDocument;
import org.intertwiner.verify.json.CertificateJson;
import org.intertwiner.verify.json.ExactJson;
import org.intertwiner.verify.json.PolynomialJson;

/**
 * The kernels that commute with dilations as well, on a truncated axis of scales.
 *
 * @param maps the group, its action on the space and the two representations
 * @param order the highest degree of the polynomials before the Gaussian
 * @param scales the axis, and which scales a kernel reads
 * @param withBasis whether the answer shows the basis
 * @param files what is written to files
 */
record ScaleRequest(
    EquivariantMaps<?> maps, int order, Scales scales, boolean withBasis, BasisFiles files)
    implements Request {
  static ScaleRequest of(
      EquivariantMaps<?> maps, int order, Scales scales, boolean withBasis, BasisFiles files) {
    files.requireOnly("kernels on a space with scales", Set.of(Kind.DOCUMENT));
    return new ScaleRequest(maps, order, scales, withBasis, files);
  }

  @Override
  public Result run() {
    var over = ScaleKernelSpace.over(solve(maps), scales.axis());
    ScaleKernelSpace kernels =
        scales
            .offsets()
            .map(o -> over.withOffsets(o.first(), o.last()))
            .orElseGet(over::lifting)
            .upToOrder(order);
    files.writeDocument(() -> BasisDocument.of(kernels));
    return new Answer(this, kernels);
  }

  private <G> KernelSpace solve(EquivariantMaps<G> asked) {
    var request = KernelSpace.on(asked.action()).from(asked.in()).to(asked.out());
    return (asked.complex() ? request.overComplex() : request).upToDegree(order);
  }

  /** The kernels by order. */
  private record Answer(ScaleRequest asked, ScaleKernelSpace kernels) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      asked.maps().writeFields(json);
      json.writeStringField("scaleBase", kernels.axis().base().toString());
      json.writeNumberField("levels", kernels.axis().levels());
      json.writeBooleanField("lifting", kernels.isLifting());
      ExactJson.integersField(json, "dimsByOrder", kernels.dimensionsByOrder());
      json.writeNumberField("dimension", kernels.dimension());
      ExactJson.integersField(json, "exactLevels", exactLevels());
      if (asked.withBasis()) {
        json.writeArrayFieldStart("basis");
        for (ScaleKernel kernel : kernels.basis()) {
          write(json, kernel);
        }
        json.writeEndArray();
      }
      json.writeObjectFieldStart("certificate");
      CertificateJson.fields(json, kernels.certificate().polynomials());
      json.writeStringField(
          "dilationResidual", kernels.certificate().dilationResidual().toString());
      json.writeEndObject();
      asked.files().writeFields(json);
    }

    /** Σ parts · exp(−rate·|x|²/2) is the kernel at scale 0. */
    private static void write(JsonGenerator json, ScaleKernel kernel) throws IOException {
      GaussianForm profile = kernel.profile(0);
      json.writeStartObject();
      json.writeNumberField("offset", kernel.offset());
      json.writeFieldName("rate");
      ExactJson.number(json, profile.rate());
      json.writeArrayFieldStart("parts");
      for (PolynomialMatrix part : profile.parts()) {
        PolynomialJson.matrix(json, "degree", part);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    /** Where the axis is long enough for a dilation by one scale. */
    private List<Integer> exactLevels() {
      return kernels
          .axis()
          .exactLevels(1, kernels.firstOffset(), kernels.lastOffset(), ScaleBoundary.ZERO);
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append(kernels.isLifting() ? "liftings to " : "convolutions on ");
      text.append(kernels.axis()).append(", ").append(asked.maps().describe()).append('\n');
      EquivariantMaps.appendTable(text, "order", kernels.dimensionsByOrder());
      text.append(kernels.dimension()).append(" in all; exact under a dilation by one scale at ");
      text.append(exactLevels()).append('\n');
      text.append(kernels.certificate()).append('\n');
      asked.files().writeText(text);
      if (asked.withBasis()) {
        for (ScaleKernel k : kernels.basis()) {
          text.append("offset ").append(k.offset()).append(": ").append(k.profile(0)).append('\n');
        }
      }
    }
  }
}
