using System.Diagnostics;
using System.Text.Json;

namespace Drafting.Benchmarks.Engine;

/// <summary>Yjs on the same recording, in a Node process of its own: <c>peers/yjs-trace.mjs</c>.</summary>
/// <param name="Middle">Milliseconds of the run in the middle.</param>
/// <param name="Quickest">Milliseconds.</param>
/// <param name="Processor">Milliseconds, of the run in the middle.</param>
/// <param name="Kept">Bytes.</param>
internal sealed record YjsPeer(double Middle, double Quickest, double Processor, double Kept)
{
    private static string Script => Path.Combine(Testing.RepositoryPaths.InRepository("tests", "Drafting.Benchmarks", "peers"), "yjs-trace.mjs");

    public static async Task<YjsPeer> ReplayAsync(string path, int runs)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--expose-gc", Script, path, $"{runs}"]) { RedirectStandardOutput = true })!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
            throw new InvalidOperationException("Yjs did not run. In tests/Drafting.Benchmarks/peers: npm ci");
        return JsonSerializer.Deserialize<YjsPeer>(output, JsonSerializerOptions.Web)!;
    }
}
