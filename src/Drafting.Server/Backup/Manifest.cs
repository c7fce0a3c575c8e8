using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Backup;

/// <summary>A file of a backup.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
/// <param name="Schema">Of a database: its schema version.</param>
internal sealed record BackedUpFile(string Name, long Bytes, string Sha256, int? Schema);

/// <summary>What a backup holds: <c>manifest.json</c>, beside the files it names.</summary>
/// <param name="Format">Of the archive; see <see cref="CurrentFormat"/>.</param>
/// <param name="Server">The version of the server that made it.</param>
internal sealed record Manifest(int Format, DateTimeOffset MadeAt, string Server, IReadOnlyList<BackedUpFile> Files)
{
    public const int CurrentFormat = 1;
    public const string Name = "manifest.json";
    public const string Drafts = "drafts.db";
    public const string Accounts = "accounts.db";

    /// <summary>Before the name of each key that protects cookies and tokens.</summary>
    public const string KeyFolder = "keys/";

    /// <summary>Whether a file may be in a backup: the two databases, and keys by their plain names.</summary>
    public static bool Allows(string name) =>
        name is Drafts or Accounts
        || (name.StartsWith(KeyFolder, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) && Path.GetFileName(name) == name[KeyFolder.Length..]);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest);

    /// <exception cref="JsonException">It is no manifest.</exception>
    public static Manifest Read(Stream json) => JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest) ?? throw new JsonException("The manifest is empty.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
