package org.intertwiner.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intertwiner.cli.request.Result;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.Engines;

/**
 * What this machine has, and what to do about what is missing.
 *
 * @param findings what was looked at, in order
 */
record Doctor(List<Finding> findings) implements Result {
  private static final int OLDEST_JAVA = 17;

  /**
   * One thing that was looked at.
   *
   * @param what its name
   * @param found what is there
   * @param well whether that will do
   * @param advice what to do where it will not
   */
  record Finding(String what, String found, boolean well, boolean absent, String advice) {
    Finding(String what, String found, boolean well, String advice) {
      this(what, found, well, false, advice);
    }

    /** Of what is not needed. */
    static Finding optional(String what, String found, boolean there) {
      return new Finding(what, found, true, !there, "");
    }
  }

  /**
   * Looks around; loads no native library.
   *
   * @return what was found
   */
  static Doctor examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("intertwiner", Version.text(), true, ""));
    findings.add(java());
    findings.add(memory());
    int cores = Runtime.getRuntime().availableProcessors();
    findings.add(new Finding("processors", "" + cores, true, ""));
    Engines.statuses().forEach(status -> findings.add(engine(status)));
    findings.add(vectorUnits());
    findings.add(
        optional("ONNX Runtime", "ai.onnxruntime.OrtEnvironment", "foreign models need it"));
    findings.add(gpu());
    return new Doctor(List.copyOf(findings));
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    return new Finding(
        "Java",
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        version >= OLDEST_JAVA,
        "install a JDK " + OLDEST_JAVA + " or newer");
  }

  private static Finding memory() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return new Finding(
        "heap", "up to " + megabytes + " MiB", megabytes >= 512, "set INTERTWINER_OPTS=-Xmx2g");
  }

  private static Finding engine(EngineStatus status) {
    // the engine in the box must work; others may be missing, and say why
    String what = "engine " + status.name();
    String found = status.explanation() + (status.available() ? "" : "; training works without it");
    return status.name().equals("nd4j")
        ? new Finding(
            what,
            found,
            status.available(),
            "build with -Dnd4j.classifier=PLATFORM, such as linux-x86_64")
        : Finding.optional(what, found, status.available());
  }

  private static Finding vectorUnits() {
    Path cpu = Path.of("/proc/cpuinfo");
    try {
      String flags = Files.isReadable(cpu) ? Files.readString(cpu) : "";
      if (flags.isEmpty() || !flags.contains("flags")) {
        return new Finding("vector units", "not known on this system", true, "");
      }
      return new Finding(
          "vector units",
          flags.contains(" avx512f") ? "AVX-512" : flags.contains(" avx2") ? "AVX2" : "no AVX2",
          flags.contains(" avx2"),
          "build with -Dnd4j.classifier=linux-x86_64");
    } catch (IOException e) {
      return new Finding("vector units", "not known: " + e.getMessage(), true, "");
    }
  }

  private static Finding optional(String name, String type, String why) {
    boolean there = resource(type.replace('.', '/') + ".class");
    return Finding.optional(name, there ? "installed" : "not installed (" + why + ")", there);
  }

  private static Finding gpu() {
    boolean there = Files.exists(Path.of("/proc/driver/nvidia/version"));
    return Finding.optional(
        "GPU",
        there
            ? "NVIDIA; build with -Dtorch.classifier=linux-x86_64-gpu, then --engine torch:cuda"
            : "none",
        there);
  }

  private static boolean resource(String name) {
    return Doctor.class.getClassLoader().getResource(name) != null;
  }

  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeBooleanField("well", findings.stream().allMatch(Finding::well));
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("what", finding.what());
      json.writeStringField("found", finding.found());
      json.writeBooleanField("well", finding.well());
      json.writeStringField("advice", finding.well() ? "" : finding.advice());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void writeText(StringBuilder text) {
    for (Finding finding : findings) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s %-14s %s%n",
              finding.well() ? finding.absent() ? "–      " : "ok     " : "missing",
              finding.what(),
              finding.found()));
      if (!finding.well()) {
        text.append("        → ").append(finding.advice()).append('\n');
      }
    }
  }
}
