package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.intertwiner.cli.picture.KernelPicture;
import org.intertwiner.cli.picture.PictureOptions;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelRequest;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.eckart.EckartBasis;
import org.intertwiner.harmonic.kernel.eckart.EckartLabel;
import org.intertwiner.verify.basis.BasisDocument;
import org.intertwiner.verify.basis.BasisLatex;
import org.intertwiner.verify.json.CertificateJson;
import org.intertwiner.verify.json.ExactJson;
import org.intertwiner.verify.json.PolynomialJson;

/**
 * The steerable kernels between two representations up to a harmonic degree.
 *
 * @param maps the group, its action on the space and the two representations
 * @param maxDegree the highest degree L
 * @param shown what the answer shows besides dimensions
 * @param sampling where the basis is sampled to, if it is
 * @param files what else is written to files
 */
public record KernelsRequest(
    EquivariantMaps<?> maps,
    int maxDegree,
    KernelDetail shown,
    Optional<Sampling> sampling,
    BasisFiles files)
    implements Request {
  /** The highest degree that can be asked for. */
  public static final int MAX_DEGREE = 1_000;

  @Override
  public Result run() {
    KernelSpace space = space();
    files.writeDocument(() -> BasisDocument.of(space));
    files.writePicture(() -> picture(space).toSvg(), width -> picture(space).toPng(width));
    return new Answer(
        this,
        space,
        shown.orbits() ? Optional.of(OrbitTable.of(maps)) : Optional.empty(),
        shown.labels() ? Optional.of(EckartBasis.of(space)) : Optional.empty(),
        sampling.map(s -> s.write(space)));
  }

  /**
   * Solves.
   *
   * @return the certified space
   */
  public KernelSpace space() {
    return solve(maps);
  }

  private static KernelPicture picture(KernelSpace space) {
    return KernelPicture.of(space, PictureOptions.DEFAULT);
  }

  private <G> KernelSpace solve(EquivariantMaps<G> asked) {
    KernelRequest<G> request = KernelSpace.on(asked.action()).from(asked.in()).to(asked.out());
    return (asked.complex() ? request.overComplex() : request).upToDegree(maxDegree);
  }

  /** The space. */
  private record Answer(
      KernelsRequest asked,
      KernelSpace space,
      Optional<OrbitTable> orbits,
      Optional<EckartBasis> eckart,
      Optional<Sampling.Written> sampled)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      asked.maps().writeFields(json);
      ExactJson.integersField(json, "dimsByDegree", space.dimensionsByDegree());
      json.writeNumberField("dimOrigin", space.dimensionAtOrigin());
      if (asked.shown().basis()) {
        json.writeArrayFieldStart("basis");
        for (KernelElement element : space.basis()) {
          PolynomialJson.matrix(json, "degree", element.matrix());
        }
        json.writeEndArray();
      }
      if (orbits.isPresent()) {
        orbits.get().write(json);
      }
      if (eckart.isPresent()) {
        json.writeArrayFieldStart("labels");
        for (EckartLabel label : eckart.get().labels()) {
          json.writeString(label.toString());
        }
        json.writeEndArray();
        json.writeBooleanField("secondWayAgrees", eckart.get().agreesWith(space).holds());
      }
      CertificateJson.write(json, space.certificate());
      if (sampled.isPresent()) {
        sampled.get().writeFields(json);
      }
      asked.files().writeFields(json);
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("steerable kernels of ").append(asked.maps().describe()).append('\n');
      EquivariantMaps.appendTable(text, "degree", space.dimensionsByDegree());
      text.append(space.dimension()).append(" in all; ");
      text.append(space.dimensionAtOrigin()).append(" of them may stand at the origin\n");
      CertificateJson.describe(text, space.certificate());
      sampled.ifPresent(s -> s.writeText(text));
      asked.files().writeText(text);
      orbits.ifPresent(o -> o.append(text));
      eckart.ifPresent(e -> describe(text, e));
      if (asked.shown().basis()) {
        for (KernelElement element : space.basis()) {
          text.append(element).append('\n');
        }
      }
    }

    private void describe(StringBuilder text, EckartBasis basis) {
      text.append("by the Wigner–Eckart theorem\n");
      basis.labels().forEach(label -> text.append("  ").append(label).append('\n'));
      text.append(basis.agreesWith(space).holds() ? "which span the same space\n" : "REFUTED: ");
      if (!basis.agreesWith(space).holds()) {
        text.append(basis.agreesWith(space)).append('\n');
      }
    }

    @Override
    public int exitCode() {
      return eckart.map(e -> e.agreesWith(space).holds() ? 0 : 1).orElse(0);
    }

    @Override
    public Optional<String> rendered(Format format) {
      return format == Format.LATEX
          ? Optional.of(BasisLatex.of(BasisDocument.of(space)))
          : Optional.empty();
    }
  }
}
