using System.Collections.Concurrent;

namespace Drafting.Storage.Postgres;

/// <summary>The SQL of <c>Scripts/*.sql</c>, by file name.</summary>
internal static class Scripts
{
    private const string MigrationFolder = "Migrations/";

    private static readonly ConcurrentDictionary<string, string> Read = [];

    /// <summary>The text of a script.</summary>
    public static string Text(string name) => Read.GetOrAdd(name, static name =>
    {
        using var stream = typeof(Scripts).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no script {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>The texts of the migrations in their order; each takes the schema one version up, from 0.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        .. typeof(Scripts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(MigrationFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Text),
    ];
}
