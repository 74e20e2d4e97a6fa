package org.intertwiner.verify.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.intertwiner.verify.process.ProcessFailure.Kind;

/**
 * A running program with one thread for each of its three streams, so that no order of reading and
 * writing on its side can block this one. The first failure ends it and is the answer to all that
 * follows.
 */
final class Channel implements AutoCloseable {
  private static final byte[] END = new byte[0];

  private final ProcessCommand command;
  private final Wire wire;
  private final Process process;
  private final Messages messages;
  private final Map<Long, CompletableFuture<ObjectNode>> pending = new ConcurrentHashMap<>();
  private final BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
  private final AtomicReference<ProcessFailure> failure = new AtomicReference<>();
  private final Thread hook;
  private final List<Thread> threads;

  private Channel(ProcessCommand command, Wire wire, Process process) {
    this.command = command;
    this.wire = wire;
    this.process = process;
    this.messages = new Messages(command.limits().messageLines());
    this.hook = new Thread(this::kill, "end of " + command.words().get(0));
    this.threads =
        List.of(
            thread("requests", this::write),
            thread("answers", this::read),
            thread("messages", () -> messages.drain(process.getErrorStream())));
  }

  /** Starts the program. */
  static Channel open(ProcessCommand command, Wire wire) {
    ProcessBuilder builder = new ProcessBuilder(command.words());
    command.directory().ifPresent(path -> builder.directory(path.toFile()));
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new ProcessFailure(Kind.NOT_STARTED, "it could not be started: " + e.getMessage())
          .of(command);
    }
    Channel channel = new Channel(command, wire, process);
    Runtime.getRuntime().addShutdownHook(channel.hook);
    channel.threads.forEach(Thread::start);
    return channel;
  }

  private Thread thread(String of, Runnable task) {
    Thread thread = new Thread(task, of + " of " + command.words().get(0));
    thread.setDaemon(true);
    return thread;
  }

  /** Sends a request; its answer comes later. */
  CompletableFuture<ObjectNode> send(long id, byte[] request) {
    CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
    pending.put(id, answer);
    ProcessFailure failed = failure.get();
    if (failed != null) { // looked at after the answer is listed: none is forgotten
      answer.completeExceptionally(failed);
    } else {
      requests.add(request);
    }
    return answer;
  }

  /** Waits for an answer. */
  ObjectNode await(CompletableFuture<ObjectNode> answer, Duration time) {
    try {
      return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      fail(new ProcessFailure(Kind.TIMEOUT, "no answer within " + seconds(time) + said()));
      throw failure.get().of(command);
    } catch (InterruptedException e) {
      fail(new ProcessFailure(Kind.CLOSED, "the check was stopped while it waited"));
      throw (CancellationException) new CancellationException("the check was stopped").initCause(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProcessFailure failed) {
        throw failed.of(command);
      }
      throw new IllegalStateException("an answer failed in an unknown way", e.getCause());
    }
  }

  private static String seconds(Duration time) {
    return time.toMillis() / 1000.0 + " s";
  }

  private String said() {
    return messages.last();
  }

  private void fail(ProcessFailure first) {
    if (failure.compareAndSet(null, first)) {
      kill();
    }
    ProcessFailure known = failure.get();
    pending.values().forEach(answer -> answer.completeExceptionally(known));
    pending.clear();
    requests.clear();
    requests.add(END);
  }

  private void kill() {
    List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly();
    tree.forEach(ProcessHandle::destroyForcibly);
  }

  private void write() {
    try (OutputStream out = process.getOutputStream()) {
      for (byte[] request = requests.take(); request != END; request = requests.take()) {
        out.write(request);
        out.flush();
      }
    } catch (IOException e) {
      // the program closed its input; that it ended is seen, and said, where its output is read
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    LineReader lines = new LineReader(process.getInputStream(), command.limits().lineBytes());
    try {
      while (lines.next()) {
        if (lines.length() > 0) {
          accept(wire.read(lines.bytes(), lines.length()));
        }
      }
      fail(ended());
    } catch (ProcessFailure failed) {
      fail(new ProcessFailure(failed.kind(), failed.getMessage() + said()));
    } catch (IOException e) {
      fail(ended());
    }
  }

  private void accept(ObjectNode answer) {
    long id = answer.path("id").longValue();
    CompletableFuture<ObjectNode> waiting = pending.remove(id);
    if (waiting == null) {
      throw new ProcessFailure(
          Kind.WRONG_ID, "it answered request " + id + ", which is not waiting for an answer");
    }
    waiting.complete(answer);
  }

  private ProcessFailure ended() {
    try {
      long wait = command.limits().close().toNanos();
      if (process.waitFor(wait, TimeUnit.NANOSECONDS)) {
        messages.await(command.limits().close());
        int code = process.exitValue();
        return new ProcessFailure(Kind.ENDED, "the program ended with exit code " + code + said());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new ProcessFailure(Kind.ENDED, "the program closed its standard output" + said());
  }

  /** Ends the program: by the end of its input, and by force where that is not enough. */
  @Override
  public void close() {
    List<ProcessHandle> tree = process.descendants().toList();
    requests.add(END);
    try {
      if (failure.get() == null) {
        process.waitFor(command.limits().close().toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    fail(new ProcessFailure(Kind.CLOSED, "the model was closed"));
    kill();
    tree.forEach(ProcessHandle::destroyForcibly);
    release();
  }

  private void release() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // this process is ending already, and the hook does its work
    }
    closeQuietly(process.getInputStream());
    closeQuietly(process.getErrorStream());
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      // nothing more is read from a program that was ended
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }
}
