package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelRequest;
import org.intertwiner.harmonic.kernel.KernelSpace;
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
 * @param withBasis whether the answer shows the basis
 * @param output what is written to files
 */
public record KernelsRequest(
    EquivariantMaps<?> maps, int maxDegree, boolean withBasis, Files output) implements Request {
  /** The highest degree that can be asked for. */
  public static final int MAX_DEGREE = 1_000;

  /**
   * What is written to files.
   *
   * @param sampling where the basis is sampled to, if it is
   * @param others documents and pictures
   */
  public record Files(Optional<Sampling> sampling, List<KernelFile> others) {
    /** No file. */
    public static final Files NONE = new Files(Optional.empty(), List.of());

    /**
     * Keeps a copy of the list.
     *
     * @param sampling where the basis is sampled to, if it is
     * @param others documents and pictures
     */
    public Files {
      others = List.copyOf(others);
    }

    boolean isEmpty() {
      return sampling.isEmpty() && others.isEmpty();
    }
  }

  @Override
  public Result run() {
    KernelSpace space = space();
    output.others().forEach(file -> file.write(space));
    return new Answer(
        maps, space, withBasis, output.sampling().map(s -> s.write(space)), output.others());
  }

  /**
   * Solves.
   *
   * @return the certified space
   */
  public KernelSpace space() {
    return solve(maps);
  }

  private <G> KernelSpace solve(EquivariantMaps<G> asked) {
    KernelRequest<G> request = KernelSpace.on(asked.action()).from(asked.in()).to(asked.out());
    return (asked.complex() ? request.overComplex() : request).upToDegree(maxDegree);
  }

  /** The space. */
  private record Answer(
      EquivariantMaps<?> maps,
      KernelSpace space,
      boolean withBasis,
      Optional<Sampling.Written> sampled,
      List<KernelFile> files)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      maps.writeFields(json);
      ExactJson.integersField(json, "dimsByDegree", space.dimensionsByDegree());
      json.writeNumberField("dimOrigin", space.dimensionAtOrigin());
      if (withBasis) {
        json.writeArrayFieldStart("basis");
        for (KernelElement element : space.basis()) {
          PolynomialJson.matrix(json, "degree", element.matrix());
        }
        json.writeEndArray();
      }
      CertificateJson.write(json, space.certificate());
      if (sampled.isPresent()) {
        sampled.get().writeFields(json);
      }
      for (KernelFile file : files) {
        json.writeStringField(file.kind(), file.path().toString());
      }
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("steerable kernels of ").append(maps.describe()).append('\n');
      List<Integer> dimensions = space.dimensionsByDegree();
      EquivariantMaps.appendTable(text, "degree", dimensions);
      text.append(space.dimension()).append(" in all; ");
      text.append(space.dimensionAtOrigin()).append(" of them may stand at the origin\n");
      CertificateJson.describe(text, space.certificate());
      sampled.ifPresent(s -> s.writeText(text));
      files.forEach(f -> text.append(f.kind()).append(" in ").append(f.path()).append('\n'));
      if (withBasis) {
        for (KernelElement element : space.basis()) {
          text.append(element).append('\n');
        }
      }
    }

    @Override
    public Optional<String> rendered(Format format) {
      return format == Format.LATEX
          ? Optional.of(BasisLatex.of(BasisDocument.of(space)))
          : Optional.empty();
    }
  }
}
