package org.intertwiner.harmonic.kernel.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.export.NamedArray;
import org.intertwiner.harmonic.export.NamedArray.ElementType;

/**
 * A sampled basis as named arrays for other programs.
 *
 * <p><i>Example:</i> {@code ArrayFormat.NPZ.write(file, false, SampledArrays.dense(basis),
 * SampledArrays.texts(basis))}.
 */
public final class SampledArrays {
  private SampledArrays() {}

  /**
   * The dense arrays: {@code basis} [element, output, input, …points] in float32, {@code degree}
   * and {@code ring} [element], {@code points} [point, axis] in float64.
   *
   * @param basis the basis
   * @return the arrays, which hand out their values element by element
   */
  public static List<NamedArray> dense(SampledBasis basis) {
    int[] shape = basis.points().shape();
    int[] full = new int[3 + shape.length];
    full[0] = basis.size();
    full[1] = basis.outputs();
    full[2] = basis.inputs();
    System.arraycopy(shape, 0, full, 3, shape.length);
    NamedArray values =
        NamedArray.of(
            "basis",
            ElementType.FLOAT32,
            full,
            sink -> {
              for (int e = 0; e < basis.size(); e++) {
                sink.put(basis.toArray(e));
              }
            });
    List<NamedArray> arrays = new ArrayList<>(List.of(values));
    arrays.addAll(labels(basis));
    return List.copyOf(arrays);
  }

  /**
   * The factored arrays, without the zeros. For template number t: {@code t.values} [cell, point]
   * in float32; {@code t.cells} [cell, 3] with element, row and column in the template; {@code
   * t.out} [place, row] and {@code t.in} [place, column] with the places of the template; {@code
   * t.first} [place] with the number of a place's first element. {@code degree}, {@code ring} and
   * {@code points} as in the dense form.
   *
   * @param basis the basis
   * @return the arrays
   */
  public static List<NamedArray> factored(SampledBasis basis) {
    List<NamedArray> arrays = new ArrayList<>();
    for (int t = 0; t < basis.templates().size(); t++) {
      SampledTemplate template = basis.templates().get(t);
      List<SampledBlock> places =
          basis.blocks().stream().filter(b -> b.template() == template).toList();
      int cells = 0;
      for (int e = 0; e < template.size(); e++) {
        cells = Math.addExact(cells, template.cellCount(e));
      }
      int[] shape = {cells, template.points()};
      arrays.add(
          NamedArray.of(t + ".values", ElementType.FLOAT32, shape, s -> values(template, s)));
      arrays.add(
          NamedArray.of(
              t + ".cells", ElementType.INT32, new int[] {cells, 3}, s -> cells(template, s)));
      arrays.add(
          NamedArray.of(
              t + ".out",
              ElementType.INT32,
              new int[] {places.size(), template.outputs()},
              s -> {
                for (SampledBlock place : places) {
                  s.put(doubles(place.placement().out()));
                }
              }));
      arrays.add(
          NamedArray.of(
              t + ".in",
              ElementType.INT32,
              new int[] {places.size(), template.inputs()},
              s -> {
                for (SampledBlock place : places) {
                  s.put(doubles(place.placement().in()));
                }
              }));
      arrays.add(
          NamedArray.ofIntegers(
              t + ".first", places.stream().mapToInt(SampledBlock::firstElement).toArray()));
    }
    arrays.addAll(labels(basis));
    return List.copyOf(arrays);
  }

  /**
   * What a reader should know of a basis: group, representations, dimensions, rings, certificate.
   *
   * @param basis the basis
   * @return texts by name, in a fixed order
   */
  public static Map<String, String> texts(SampledBasis basis) {
    Map<String, String> texts = new LinkedHashMap<>();
    Certificate certificate = basis.space().certificate();
    texts.put("format", "intertwiner.sampled-basis/1");
    texts.put("group", basis.space().action().group().name());
    texts.put("action", basis.space().action().name());
    texts.put("in", basis.space().in().name());
    texts.put("out", basis.space().out().name());
    texts.put("dimensions", basis.space().dimensionsByDegree().toString());
    texts.put("rings", basis.profile().toString());
    texts.put("grid", basis.points().toString());
    texts.put("certificate", certificate.toString());
    return texts;
  }

  private static void values(SampledTemplate template, NamedArray.Sink sink)
      throws java.io.IOException {
    double[] row = new double[template.points()];
    for (int e = 0; e < template.size(); e++) {
      for (int i = 0; i < template.cellCount(e); i++) {
        for (int x = 0; x < row.length; x++) {
          row[x] = template.value(e, i, x);
        }
        sink.put(row);
      }
    }
  }

  private static void cells(SampledTemplate template, NamedArray.Sink sink)
      throws java.io.IOException {
    for (int e = 0; e < template.size(); e++) {
      for (int i = 0; i < template.cellCount(e); i++) {
        int cell = template.cell(e, i);
        int row = cell / template.inputs();
        int column = cell % template.inputs();
        sink.put(e, row, column);
      }
    }
  }

  private static List<NamedArray> labels(SampledBasis basis) {
    int[] degrees = new int[basis.size()];
    int[] rings = new int[basis.size()];
    for (SampledBlock block : basis.blocks()) {
      for (int e = 0; e < block.template().size(); e++) {
        degrees[block.firstElement() + e] = block.template().degree(e);
        rings[block.firstElement() + e] = block.template().ring(e);
      }
    }
    SamplePoints points = basis.points();
    NamedArray coordinates =
        NamedArray.of(
            "points",
            ElementType.FLOAT64,
            new int[] {points.count(), points.dimension()},
            sink -> {
              for (int x = 0; x < points.count(); x++) {
                sink.put(points.at(x));
              }
            });
    return List.of(
        NamedArray.ofIntegers("degree", degrees),
        NamedArray.ofIntegers("ring", rings),
        coordinates);
  }

  private static double[] doubles(int... numbers) {
    return java.util.Arrays.stream(numbers).asDoubleStream().toArray();
  }
}
