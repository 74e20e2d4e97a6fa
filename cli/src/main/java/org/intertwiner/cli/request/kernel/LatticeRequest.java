package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.cli.picture.LatticePicture;
import org.intertwiner.cli.picture.PictureOptions;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.MapQuestion;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.file.BasisFiles.Kind;
import org.intertwiner.harmonic.lattice.CrystalLattice;
import org.intertwiner.harmonic.lattice.LatticeBlock;
import org.intertwiner.harmonic.lattice.LatticeCertificate;
import org.intertwiner.harmonic.lattice.LatticeField;
import org.intertwiner.harmonic.lattice.LatticeKernel;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.basis.BasisDocument;
import org.intertwiner.verify.json.ExactJson;

/**
 * The kernels of finite range between fields on the sites of a crystal, exact on the lattice.
 *
 * @param crystal the lattice, or the space group with its site
 * @param group the group, where it is not that of the crystal itself
 * @param in what input fields have at a site: a REP of the group, or {@code site(REP)} of the site
 *     symmetry
 * @param out what output fields have at a site
 * @param shells the number of shells of neighbours, the site itself being the first
 * @param complex whether over the complex numbers
 * @param withBasis whether the answer shows the basis
 * @param files what is written to files
 */
public record LatticeRequest(
    CrystalLattice crystal,
    Optional<NamedGroup<?>> group,
    String in,
    String out,
    int shells,
    boolean complex,
    boolean withBasis,
    BasisFiles files)
    implements Request {
  /** The most shells that can be asked for. */
  public static final int MAX_SHELLS = 1_000;

  private static final String SITE = "site(";

  /**
   * Whether a word names a crystal.
   *
   * @param word a word
   * @return whether it begins like {@code lattice:triangular}, {@code space:Fd-3m@8a} or {@code
   *     wallpaper:p4g}
   */
  public static boolean isCrystal(String word) {
    return word.startsWith("lattice:")
        || word.startsWith("space:")
        || word.startsWith("wallpaper:");
  }

  /**
   * The request for kernels under the crystal's own symmetry.
   *
   * @param crystal the words for it
   * @param question what fields have at a site
   * @param extent how far kernels reach
   * @param files what is written to files
   * @return the request
   * @throws InvalidInput where a word has no meaning, or the number of shells is missing
   */
  public static LatticeRequest of(
      String crystal, MapQuestion.Values question, KernelExtent extent, BasisFiles files) {
    return of(CrystalLattice.parse(crystal), Optional.empty(), question, extent, files);
  }

  static LatticeRequest of(
      CrystalLattice crystal,
      Optional<NamedGroup<?>> group,
      MapQuestion.Values question,
      KernelExtent extent,
      BasisFiles files) {
    files.requireOnly("kernels on " + crystal.name(), EnumSet.allOf(Kind.class));
    return new LatticeRequest(
        crystal,
        group,
        question.in(),
        question.out(),
        extent.requireShells(crystal.name()),
        question.complex(),
        question.withBasis(),
        files);
  }

  @Override
  public Result run() {
    return group.isPresent() ? under(group.get()) : underItsOwn();
  }

  private <G> Result under(NamedGroup<G> named) {
    Arguments.finite(named, "kernels on " + crystal.name());
    var symmetry = crystal.under((FiniteRepresentation<G>) named.action());
    return solve(
        named.name(),
        symmetry.field(crystal.site(), uniform(in, named)),
        symmetry.field(crystal.site(), uniform(out, named)));
  }

  private Result underItsOwn() {
    return solve(crystal.pointGroup().name(), field(in), field(out));
  }

  private LatticeField<AffineOperation> field(String word) {
    if (!word.startsWith(SITE)) {
      return crystal.symmetry().field(crystal.site(), uniform(word, crystal.pointGroup()));
    }
    if (!word.endsWith(")")) {
      throw new InvalidInput(
          "field on " + crystal.name(), word, "site(REP), or a REP of the whole point group", "");
    }
    String inner = word.substring(SITE.length(), word.length() - 1);
    return crystal.symmetry().inducedField(crystal.site(), uniform(inner, crystal.siteGroup()));
  }

  private <G> FiniteRepresentation<G> uniform(String word, NamedGroup<G> named) {
    return (FiniteRepresentation<G>) Arguments.representation(word, named, complex);
  }

  private <G> Result solve(String name, LatticeField<G> source, LatticeField<G> target) {
    var request = LatticeKernelSpace.from(source).to(target);
    LatticeKernelSpace<G> kernels = (complex ? request.overComplex() : request).upToShells(shells);
    files.writeArrays(
        () -> kernels.stencil().arrays(),
        Map.of("group", name, "space", crystal.name(), "in", in, "out", out));
    files.writeDocument(() -> BasisDocument.of(kernels));
    files.writePicture(
        () -> LatticePicture.of(kernels, PictureOptions.DEFAULT).toSvg(),
        width -> LatticePicture.of(kernels, PictureOptions.DEFAULT).toPng(width));
    return new Answer(this, name, kernels);
  }

  /** The kernels by shells. */
  private record Answer(LatticeRequest asked, String name, LatticeKernelSpace<?> kernels)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("group", name);
      json.writeStringField("space", asked.crystal().name());
      json.writeStringField("in", asked.in());
      json.writeStringField("out", asked.out());
      json.writeStringField("field", asked.complex() ? "complex" : "real");
      json.writeNumberField("sitesInACell", kernels.source().sites().size());
      json.writeArrayFieldStart("squaredLengths");
      for (Rational square : kernels.shells()) {
        json.writeString(square.toString());
      }
      json.writeEndArray();
      ExactJson.integersField(json, "dimsByShell", kernels.dimensionsByShell());
      json.writeNumberField("dimension", kernels.dimension());
      if (asked.withBasis()) {
        json.writeArrayFieldStart("basis");
        for (LatticeKernel kernel : kernels.basis()) {
          writeKernel(json, kernel);
        }
        json.writeEndArray();
      }
      LatticeCertificate certificate = kernels.certificate();
      json.writeObjectFieldStart("certificate");
      json.writeStringField("constraintResidual", certificate.constraintResidual().toString());
      json.writeBooleanField("independent", certificate.independent());
      json.writeBooleanField("complete", certificate.complete());
      json.writeEndObject();
      asked.files().writeFields(json);
    }

    private static void writeKernel(JsonGenerator json, LatticeKernel kernel) throws IOException {
      json.writeStartObject();
      json.writeStringField("squaredLength", kernel.squaredLength().toString());
      json.writeArrayFieldStart("blocks");
      for (LatticeBlock block : kernel.blocks()) {
        json.writeStartObject();
        json.writeNumberField("target", block.pair().target());
        json.writeNumberField("source", block.pair().source());
        json.writeArrayFieldStart("cell");
        for (int c : block.pair().cell()) {
          json.writeNumber(c);
        }
        json.writeEndArray();
        json.writeFieldName("matrix");
        SparseJson.write(json, block.matrix());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("equivariant kernels of ").append(name).append(" on ").append(asked.crystal());
      text.append(", ").append(asked.in()).append(" → ").append(asked.out());
      text.append(", over ").append(asked.complex() ? "ℂ\n" : "ℝ\n");
      List<List<String>> rows = new ArrayList<>();
      List<Integer> dimensions = kernels.dimensionsByShell();
      for (int s = 0; s < dimensions.size(); s++) {
        Rational square = kernels.shells().get(s);
        long pairs = kernels.pairs().stream().filter(p -> p.squaredLength().equals(square)).count();
        rows.add(List.of(square.toString(), "" + pairs, "" + dimensions.get(s)));
      }
      new TextTable(List.of("length²", "pairs", "kernels"), rows).appendTo(text, "  ");
      text.append(kernels.dimension()).append(" in all; ").append(kernels.certificate());
      text.append('\n');
      asked.files().writeText(text);
      if (asked.withBasis()) {
        kernels.basis().forEach(k -> writeKernel(text, k));
      }
    }

    private static void writeKernel(StringBuilder text, LatticeKernel kernel) {
      text.append("length² ").append(kernel.squaredLength()).append('\n');
      for (LatticeBlock block : kernel.blocks()) {
        text.append("  ").append(block.pair()).append(':');
        SparseJson.append(text, block.matrix());
      }
    }
  }
}
