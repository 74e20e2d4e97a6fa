package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.GSets;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.MapQuestion;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.TextTable;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.file.BasisFiles.Kind;
import org.intertwiner.harmonic.export.NamedArray;
import org.intertwiner.harmonic.homogeneous.Bundle;
import org.intertwiner.harmonic.homogeneous.KernelTable;
import org.intertwiner.harmonic.homogeneous.MackeyBlock;
import org.intertwiner.harmonic.homogeneous.SectionKernel;
import org.intertwiner.harmonic.homogeneous.SectionKernels;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.notation.Fibre;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.basis.BasisDocument;
import org.intertwiner.verify.json.CertificateJson;
import org.intertwiner.verify.json.ExactJson;

/**
 * The kernels on a finite homogeneous space: K: G/H → Hom(V_in, V_out) on {@code quotient:SUBGROUP}
 * and on {@code group}, and between fields over two such spaces on {@code cosets}, where the fields
 * are given as {@code SUBGROUP(REP)}.
 *
 * @param question what was asked
 * @param files what is written to files
 */
record SectionsRequest(MapQuestion question, BasisFiles files) implements Request {
  private static final String QUOTIENT = "quotient:";
  private static final String GROUP = "group";
  private static final String COSETS = "cosets";

  /** Whether a space is one of those. */
  static boolean isFinite(String space) {
    return space.startsWith(QUOTIENT) || space.equals(GROUP) || space.equals(COSETS);
  }

  /** Whether fields over two spaces are meant. */
  static boolean isOverCosets(String space) {
    return space.equals(COSETS);
  }

  static SectionsRequest of(MapQuestion question, BasisFiles files) {
    files.requireOnly(
        "kernels on " + question.space().orElseThrow(), Set.of(Kind.ARRAYS, Kind.DOCUMENT));
    return new SectionsRequest(question, files);
  }

  @Override
  public Result run() {
    if (question.action().isPresent()) {
      throw new InvalidInput(
          "action on " + space(),
          question.action().get(),
          "no action",
          "a group acts on its cosets in one way");
    }
    return answer(question.group());
  }

  private String space() {
    return question.space().orElseThrow();
  }

  private <G> Result answer(NamedGroup<G> named) {
    FiniteGroup<G> group = Arguments.finite(named, "kernels on " + space());
    if (space().equals(COSETS)) {
      Bundle<G> in = bundle(fibre(question.values().in(), named));
      Bundle<G> out = bundle(fibre(question.values().out(), named));
      return answer(group, SectionKernels.between(in, out));
    }
    String subgroup = space().equals(GROUP) ? "{}" : space().substring(QUOTIENT.length());
    return answer(
        group,
        SectionKernels.onSet(
            GSets.cosets(group, fibre(subgroup, named).subgroup()),
            representation(question.values().in(), named),
            representation(question.values().out(), named)));
  }

  private <G> Result answer(FiniteGroup<G> group, SectionKernels<G> kernels) {
    files.writeArrays(
        () -> arrays(kernels.table()),
        Map.of(
            "group", question.group().name(),
            "space", space(),
            "in", question.values().in(),
            "out", question.values().out()));
    files.writeDocument(() -> BasisDocument.of(kernels));
    return new Answer<>(this, group, kernels);
  }

  /** Weight w of the kernel stands at the places (row, column), times a value. */
  private static List<NamedArray> arrays(KernelTable table) {
    int[] sizes = {table.rows(), table.columns(), table.weights()};
    List<NamedArray> all =
        new ArrayList<>(
            List.of(
                NamedArray.ofIntegers("sizes", sizes),
                NamedArray.ofIntegers("row", table.row()),
                NamedArray.ofIntegers("column", table.column()),
                NamedArray.ofIntegers("weight", table.weight()),
                numbers("value", table.value())));
    if (!table.isReal()) {
      all.add(numbers("imaginary", table.imaginary()));
    }
    return all;
  }

  private static NamedArray numbers(String name, double[] values) {
    return NamedArray.of(
        name,
        NamedArray.ElementType.FLOAT64,
        new int[] {values.length},
        sink -> {
          for (double value : values) {
            sink.put(value);
          }
        });
  }

  private <G> FiniteRepresentation<G> representation(String word, NamedGroup<G> named) {
    return (FiniteRepresentation<G>)
        Arguments.representation(word, named, question.values().complex());
  }

  private <G> Fibre<G> fibre(String word, NamedGroup<G> named) {
    return RepresentationNotation.parseFibre(word, named, question.values().complex());
  }

  private static <G> Bundle<G> bundle(Fibre<G> fibre) {
    return Bundle.induced(fibre.group(), fibre.subgroup(), fibre.representation());
  }

  /** The kernels, double coset by double coset. */
  private record Answer<G>(SectionsRequest asked, FiniteGroup<G> group, SectionKernels<G> kernels)
      implements Result {
    private MapQuestion question() {
      return asked.question();
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("group", question().group().name());
      json.writeStringField("space", question().space().orElseThrow());
      json.writeStringField("in", question().values().in());
      json.writeStringField("out", question().values().out());
      json.writeStringField("field", question().values().complex() ? "complex" : "real");
      json.writeNumberField("dimension", kernels.dimension());
      json.writeArrayFieldStart("doubleCosets");
      for (MackeyBlock<G> block : kernels.blocks()) {
        json.writeStartObject();
        json.writeStringField("representative", spell(block.representative()));
        ExactJson.integerField(json, "size", java.math.BigInteger.valueOf(block.size()));
        json.writeNumberField("points", block.width());
        json.writeNumberField("stabilizerOrder", block.stabilizer().order());
        json.writeNumberField("kernels", block.values().size());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (question().values().withBasis()) {
        writeBasis(json);
      }
      CertificateJson.write(json, kernels.certificate());
      asked.files().writeFields(json);
    }

    /** The value at the representative of the double coset, which gives the rest. */
    private void writeBasis(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("basis");
      for (SectionKernel<G> kernel : kernels.basis()) {
        json.writeStartObject();
        json.writeNumberField("doubleCoset", kernels.blocks().indexOf(kernel.support()));
        json.writeFieldName("matrix");
        SparseJson.write(json, kernel.value());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    @Override
    public void writeText(StringBuilder text) {
      text.append("equivariant kernels of ").append(question().group().name()).append(" on ");
      text.append(question().space().orElseThrow())
          .append(", ")
          .append(question().values().in())
          .append(" → ");
      text.append(question().values().out())
          .append(", over ")
          .append(question().values().complex() ? "ℂ\n" : "ℝ\n");
      List<List<String>> rows = new ArrayList<>();
      for (MackeyBlock<G> block : kernels.blocks()) {
        rows.add(
            List.of(
                spell(block.representative()),
                "" + block.width(),
                "" + block.stabilizer().order(),
                "" + block.values().size()));
      }
      new TextTable(List.of("double coset of", "points", "stabiliser", "kernels"), rows)
          .appendTo(text, "  ");
      text.append(kernels.dimension()).append(" in all\n");
      CertificateJson.describe(text, kernels.certificate());
      asked.files().writeText(text);
      if (question().values().withBasis()) {
        for (SectionKernel<G> kernel : kernels.basis()) {
          text.append("at ").append(spell(kernel.support().representative())).append(':');
          SparseJson.append(text, kernel.value());
        }
      }
    }

    /** A shortest word for an element, powers gathered. */
    private String spell(int element) {
      int[] word = group.word(element);
      List<String> powers = new ArrayList<>();
      for (int i = 0; i < word.length; ) {
        int j = i;
        while (j < word.length && word[j] == word[i]) {
          j++;
        }
        String name = group.generatorNames().get(word[i]);
        powers.add(j - i == 1 ? name : name + "^" + (j - i));
        i = j;
      }
      return powers.isEmpty() ? "1" : String.join(" ", powers);
    }
  }
}
