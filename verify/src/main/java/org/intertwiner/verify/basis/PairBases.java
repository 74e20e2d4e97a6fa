package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.homogeneous.Bundle;
import org.intertwiner.harmonic.homogeneous.FibreOrbit;
import org.intertwiner.harmonic.homogeneous.SectionKernel;
import org.intertwiner.harmonic.homogeneous.SectionKernels;
import org.intertwiner.harmonic.lattice.LatticeBlock;
import org.intertwiner.harmonic.lattice.LatticeField;
import org.intertwiner.harmonic.lattice.LatticeKernel;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;
import org.intertwiner.harmonic.lattice.LatticeSymmetry;

/** What documents keep of kernels between fields over points. */
final class PairBases {
  private PairBases() {}

  static <G> PairBasis of(SectionKernels<G> kernels) {
    PairBasis.Field in = field(kernels.in());
    PairBasis.Field out = field(kernels.out());
    List<PairBasis.Element> elements = new ArrayList<>();
    for (SectionKernel<G> kernel : kernels.basis()) {
      elements.add(element(kernel.matrix(), owners(in), owners(out), in, out));
    }
    return new PairBasis(
        finite(kernels.in().group()),
        Optional.empty(),
        in,
        out,
        List.of(Rational.ZERO),
        kernels.certificate().counted(),
        kernels.certificate().expected(),
        elements);
  }

  private static GroupDescription.Finite finite(FiniteGroup<?> group) {
    if (GroupDescription.of(group) instanceof GroupDescription.Finite finite) {
      return finite;
    }
    throw new InvalidInput("group of a basis", group.name(), "a finite group", "");
  }

  /** Points in the order of the coordinates. */
  private static <G> PairBasis.Field field(Bundle<G> bundle) {
    List<Integer> points = new ArrayList<>();
    List<Integer> fibres = new ArrayList<>();
    for (FibreOrbit<G> orbit : bundle.orbits()) {
      points.addAll(orbit.points());
      fibres.addAll(Collections.nCopies(orbit.points().size(), orbit.fibreDimension()));
    }
    int[] place = new int[points.size()];
    for (int x = 0; x < place.length; x++) {
      place[points.get(x)] = x;
    }
    List<Permutation> images = new ArrayList<>();
    for (int k = 0; k < bundle.group().generators().size(); k++) {
      int g = bundle.group().generatorIndex(k);
      images.add(
          Permutation.of(points.stream().mapToInt(x -> place[bundle.image(g, x)]).toArray()));
    }
    RepresentationDescription sections = RepresentationDescription.of(bundle.sections());
    return new PairBasis.Field(
        fibres, images, List.of(), new RepresentationDescription(bundle.name(), sections.parts()));
  }

  /** For each coordinate the point to whose fibre it belongs. */
  private static int[] owners(PairBasis.Field field) {
    return IntStream.range(0, field.fibres().size())
        .flatMap(x -> IntStream.generate(() -> x).limit(field.fibres().get(x)))
        .toArray();
  }

  private static PairBasis.Element element(
      SparseMatrix<Cyclotomic> matrix,
      int[] inOwner,
      int[] outOwner,
      PairBasis.Field in,
      PairBasis.Field out) {
    int[] inStart = FieldAction.starts(in);
    int[] outStart = FieldAction.starts(out);
    Map<Long, List<Map<Integer, Cyclotomic>>> blocks = new TreeMap<>();
    for (SparseMatrix.Entry<Cyclotomic> e : matrix.entries()) {
      int u = outOwner[e.row()];
      int s = inOwner[e.column()];
      blocks
          .computeIfAbsent(((long) u << 32) + s, key -> columns(in.fibres().get(s)))
          .get(e.column() - inStart[s])
          .put(e.row() - outStart[u], e.value());
    }
    List<PairBasis.Block> list = new ArrayList<>();
    blocks.forEach(
        (key, columns) -> {
          int u = (int) (key >> 32);
          list.add(
              new PairBasis.Block(
                  u,
                  (int) (long) key,
                  List.of(),
                  SparseMatrix.ofEntries(Cyclotomics.FIELD, out.fibres().get(u), columns)));
        });
    return new PairBasis.Element(list);
  }

  private static List<Map<Integer, Cyclotomic>> columns(int count) {
    List<Map<Integer, Cyclotomic>> columns = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      columns.add(new TreeMap<>());
    }
    return columns;
  }

  static <G> PairBasis of(LatticeKernelSpace<G> space) {
    LatticeSymmetry<G> symmetry = space.target().symmetry();
    List<AffineOperation> operations =
        IntStream.range(0, symmetry.group().generators().size())
            .mapToObj(k -> symmetry.operation(symmetry.group().generatorIndex(k)))
            .toList();
    List<PairBasis.Element> elements = new ArrayList<>();
    for (LatticeKernel kernel : space.basis()) {
      elements.add(
          new PairBasis.Element(
              kernel.blocks().stream()
                  .filter(b -> !b.matrix().isZero())
                  .map(PairBases::block)
                  .toList()));
    }
    return new PairBasis(
        finite(symmetry.group()),
        Optional.of(new PairBasis.Crystal(symmetry.lattice().gram(), operations)),
        field(space.source()),
        field(space.target()),
        space.shells(),
        space.certificate().counted(),
        space.certificate().expected(),
        elements);
  }

  private static PairBasis.Block block(LatticeBlock block) {
    return new PairBasis.Block(
        block.pair().target(), block.pair().source(), block.pair().cell(), block.matrix());
  }

  private static <G> PairBasis.Field field(LatticeField<G> field) {
    FiniteGroup<G> group = field.symmetry().group();
    int sites = field.sites().size();
    int size = field.fibre().dimension();
    List<Permutation> images = new ArrayList<>();
    List<SparseMatrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      int g = group.generatorIndex(k);
      images.add(Permutation.of(IntStream.range(0, sites).map(a -> field.image(a, g)).toArray()));
      List<Map<Integer, Cyclotomic>> columns = columns(field.channels());
      for (int a = 0; a < sites; a++) {
        int down = size * field.image(a, g);
        for (SparseMatrix.Entry<Cyclotomic> e :
            field.fibre().sparseAt(field.motion(a, g)).entries()) {
          columns.get(size * a + e.column()).put(down + e.row(), e.value());
        }
      }
      matrices.add(SparseMatrix.ofEntries(Cyclotomics.FIELD, field.channels(), columns));
    }
    RepresentationDescription.Part part =
        new RepresentationDescription.Part(
            1, Collections.nCopies(field.channels(), Rational.ONE), matrices);
    return new PairBasis.Field(
        Collections.nCopies(sites, size),
        images,
        field.sites(),
        new RepresentationDescription(field.toString(), List.of(part)));
  }
}
