package org.intertwiner.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.intertwiner.harmonic.fourier.sphere.field.CoefficientFile;
import org.intertwiner.harmonic.fourier.sphere.field.FieldLimits;
import org.intertwiner.harmonic.fourier.sphere.field.VertexFile;
import org.intertwiner.nn.data.Cifar;
import org.intertwiner.nn.data.Idx;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.data.shape.Mesh;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.graph.SurfacePoints;
import org.intertwiner.nn.graph.file.Xyz;
import org.intertwiner.nn.graph.file.XyzFrame;
import org.intertwiner.nn.graph.file.XyzLimits;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.io.Npz;
import org.intertwiner.nn.io.Safetensors;
import org.intertwiner.nn.io.convert.WeightFile;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.onnx.OnnxModel;

/** Arrays, pictures, meshes, structures, models: all that is read from files of bytes. */
class FileFuzzIT {
  private static final Campaign CAMPAIGN = new Campaign();
  private static final Path FOLDER = folder();
  private static final OnnxLimits ONNX = OnnxLimits.DEFAULT.withMaxValues(1 << 16);

  private static final List<Target> TARGETS =
      List.of(
          Target.file("npz", at("a.npz"), List.of(npz()), FileFuzzIT::npzTwice)
              .with("PK\u0003\u0004", ".npy", "{'descr': '<f8', 'fortran_order': True, "),
          Target.file("npy", at("a.npy"), npy(), Npz::readArray)
              .with("'<U99999999'", "(9, 9, 9", "'fortran_order': True", "'>i8'", "(1 2)", "9L"),
          Target.file("safetensors", at("a.safetensors"), List.of(tensors()), FileFuzzIT::again)
              .with("\"__metadata__\":", "\"F64\"", "\"shape\":[0]", "[0,0]", "2147483647"),
          Target.file("weights", at("w.safetensors"), List.of(tensors()), WeightFile::read),
          Target.file("checkpoints", at("c.safetensors"), List.of(checkpoint()), FileFuzzIT::state),
          Target.file("IDX images", at("i.idx"), idx("i"), FileFuzzIT::images),
          Target.file("IDX labels", at("l.idx"), idx("l"), FileFuzzIT::labels),
          Target.file("CIFAR-10", at("c.bin"), cifar(), FileFuzzIT::cifarTen),
          Target.file("OBJ", at("m.obj"), obj().subList(1, 2), Mesh::readObj)
              .with("f ", "v ", "\\\n", "1//1"),
          Target.file("points of OBJ", at("p.obj"), obj(), SurfacePoints::readObj),
          Target.file("XYZ", at("s.xyz"), xyz(), FileFuzzIT::frames)
              .with("Properties=", "Lattice=\"", "pbc=\"T T F\"", ":R:3", "_JSON [", "{", "}"),
          Target.file("coefficients", at("f.msl"), msl(), FileFuzzIT::coefficients),
          Target.file("vertices", at("v.obj"), obj(), FileFuzzIT::vertices),
          new Target("ONNX", onnx(), List.of("Conv", "Reshape"), FileFuzzIT::model));

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path at(String name) {
    Path file = FOLDER.resolve(name);
    file.toFile().deleteOnExit();
    return file;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, NamedArray> arrays() {
    return Map.of(
        "weights", NamedArray.of(Shape.of(2, 3), 1f, -2f, 0.5f, 4f, 5f, 6f),
        "loss", NamedArray.of(Shape.of(2), 1e-300, Math.PI),
        "n", NamedArray.ofIntegers(Shape.of(3), 1, -1, 7));
  }

  private static byte[] npz() {
    Path file = at("seed.npz");
    new Npz(new TreeMap<>(arrays()), new TreeMap<>(Map.of("note", "ü"))).write(file, true);
    return bytes(file);
  }

  private static List<byte[]> npy() {
    List<byte[]> seeds = new ArrayList<>();
    for (NamedArray array : arrays().values()) {
      Path file = at("seed.npy");
      Npz.writeArray(array, file, true);
      seeds.add(bytes(file));
    }
    return seeds;
  }

  private static byte[] tensors() {
    Path file = at("seed.safetensors");
    new Safetensors(new TreeMap<>(arrays()), new TreeMap<>(Map.of("a", "b"))).write(file);
    return bytes(file);
  }

  private static byte[] checkpoint() {
    Path file = at("seed-c.safetensors");
    TreeMap<String, NamedArray> arrays = new TreeMap<>(arrays());
    arrays.remove("n");
    CheckpointFile.at(file).write(arrays, Map.of("a", "b"));
    return bytes(file);
  }

  private static List<byte[]> idx(String kind) {
    LabelledImages set = LabelledImages.of(2, 3, 10, new float[12], new int[] {1, 9});
    Idx.write(set, at("seed-i.idx"), at("seed-l.idx"));
    Idx.write(set, at("seed-i.gz"), at("seed-l.gz"));
    return List.of(bytes(at("seed-" + kind + ".idx")), bytes(at("seed-" + kind + ".gz")));
  }

  private static List<byte[]> cifar() {
    return List.of(new byte[3073], new byte[2 * 3073]);
  }

  private static List<byte[]> obj() {
    return List.of(
        bytes(Path.of("../docs/guide/octahedron.obj")),
        text("v 0 0 0 1\nv 1 0 0\nv 0 1 0\nvn 0 0 1\nf -3/1/1 -2//1 -1\n"));
  }

  private static List<byte[]> xyz() {
    return List.of(
        text("2\nwater\nO 0 0 0\nH 0.5 -1e-3 2\n"),
        text(
            "1\nLattice=\"2 0 0 0 2 0 0 0 2\" Properties=species:S:1:pos:R:3:forces:R:3 energy=-1.5"
                + " name=\"a b\" pbc=\"T T F\"\nSi 0 0 0 1 2 3\n"),
        text("1\nProperties=species:S:1:pos:R:3:tag:I:1:s:S:1 x=[[1,2],[3,4]]\nC 0 0 0 4 ab\n"));
  }

  private static List<byte[]> msl() {
    return List.of(bytes(Path.of("../docs/guide/field.msl")));
  }

  private static List<byte[]> onnx() {
    return List.of(
        bytes(Path.of("../docs/guide/models/pool-8.onnx")),
        bytes(Path.of("../docs/guide/models/points.onnx")),
        bytes(Path.of("../verify/src/test/resources/onnx/group-c4-einsum-8.onnx")));
  }

  private static byte[] text(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Object npzTwice(Path file) {
    Npz read = Npz.read(file);
    Path copy = at("copy.npz");
    read.write(copy, true);
    assertThat(Npz.read(copy)).isEqualTo(read);
    return read;
  }

  private static Object again(Path file) {
    Safetensors read = Safetensors.read(file);
    Path copy = at("copy.safetensors");
    read.write(copy);
    assertThat(Safetensors.read(copy)).isEqualTo(read);
    return read;
  }

  private static Object state(Path file) {
    return CheckpointFile.at(file).read();
  }

  private static Object images(Path file) {
    return Idx.read(file, at("seed-l.idx"), 10);
  }

  private static Object labels(Path file) {
    return Idx.read(at("seed-i.idx"), file, 10);
  }

  private static Object cifarTen(Path file) {
    return Cifar.read(Cifar.Kind.TEN, List.of(file));
  }

  private static Object frames(Path file) {
    List<XyzFrame> frames = new ArrayList<>();
    Xyz.read(file, XyzLimits.DEFAULT, frames::add);
    Path copy = at("copy.xyz");
    Xyz.writeFrames(copy, frames);
    byte[] written = bytes(copy);
    List<XyzFrame> copies = new ArrayList<>();
    Xyz.read(copy, XyzLimits.DEFAULT, copies::add);
    Xyz.writeFrames(copy, copies);
    assertThat(bytes(copy)).isEqualTo(written);
    return frames;
  }

  private static Object coefficients(Path file) {
    return CoefficientFile.read(file, FieldLimits.DEFAULT);
  }

  private static Object vertices(Path file) {
    return VertexFile.read(file, FieldLimits.DEFAULT);
  }

  private static Object model(byte[] bytes) {
    try (OnnxModel model = OnnxModel.of(bytes, ONNX)) {
      return model.graph();
    }
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Edit.lists();
  }

  @Property(tries = 100, seed = "2026", edgeCases = EdgeCasesMode.NONE)
  void everyFileIsReadOrRefused(@ForAll("edits") List<Edit> edits, @ForAll int seed) {
    CAMPAIGN.feed(TARGETS, edits, seed);
  }

  @Example
  void theFilesBeforeTheChangesAreRead() throws Exception {
    assertThat(Target.refusedSeeds(TARGETS)).isEmpty();
  }

  @AfterContainer
  static void closed() {
    CAMPAIGN.close();
  }
}
