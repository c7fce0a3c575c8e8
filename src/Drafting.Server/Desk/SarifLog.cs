using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Drafting.Documents;
using Drafting.Language;

namespace Drafting.Server.Desk;

/// <summary>
/// What was found in files as SARIF 2.1.0 (OASIS), which editors and build servers read. Files of Word and Akoma Ntoso have no lines that people know, so
/// places are named: the paragraph is a logical location, the offset in it stands among the properties.
/// </summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The log of one run over these files.</summary>
    public static string Write(IReadOnlyList<CheckedFile> files, DeskWords words)
    {
        var places = RuleBook.All.Select((rule, index) => (rule.Id, index)).ToDictionary(each => each.Id, each => each.index, StringComparer.Ordinal);
        var run = new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "Drafting",
                    ["language"] = words.Language,
                    ["rules"] = new JsonArray([.. RuleBook.All.Select(rule => (JsonNode)Rule(rule, words.Language))]),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["invocations"] = new JsonArray(new JsonObject
            {
                ["executionSuccessful"] = files.All(file => file.Problem is null),
                ["toolExecutionNotifications"] = new JsonArray([.. files.Where(file => file.Problem is not null).Select(file => (JsonNode)Notification(file))]),
            }),
            ["results"] = new JsonArray([.. files.SelectMany(file => file.Placed(words).Select(placed => (JsonNode)Result(file, placed, places[placed.Finding.Rule], words)))]),
        };
        return new JsonObject { ["$schema"] = Schema, ["version"] = "2.1.0", ["runs"] = new JsonArray(run) }.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Rule(RuleEntry rule, string language) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Message(rule.Title.In(language)),
        ["fullDescription"] = Message(rule.Why.In(language)),
        ["help"] = Message($"✗ {rule.Wrong}\n✓ {rule.Right}\n{rule.Source}"),
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Level) },
        ["properties"] = new JsonObject { ["tags"] = new JsonArray(rule.Group) },
    };

    private static JsonObject Result(CheckedFile file, (Finding Finding, Paragraph Paragraph, string Name) placed, int rule, DeskWords words)
    {
        var (finding, paragraph, name) = placed;
        var place = MendedPlace.Of(finding, paragraph);
        return new()
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = rule,
            ["level"] = Level(finding.Level),
            ["message"] = Message(place.Write is { } write ? $"{RuleBook.Message(finding, words.Language)} {words.Write}{place.With(write)}" : RuleBook.Message(finding, words.Language)),
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Location(file) },
                ["logicalLocations"] = new JsonArray(new JsonObject { ["name"] = name, ["fullyQualifiedName"] = paragraph.Id, ["kind"] = "paragraph" }),
            }),
            ["properties"] = new JsonObject
            {
                ["paragraph"] = paragraph.Id,
                ["start"] = finding.Start,
                ["length"] = finding.Length,
                ["before"] = place.Before,
                ["words"] = place.Words,
                ["after"] = place.After,
                ["write"] = place.Write,
            },
        };
    }

    private static JsonObject Notification(CheckedFile file) => new()
    {
        ["descriptor"] = new JsonObject { ["id"] = file.Problem!.Code },
        ["level"] = "error",
        ["message"] = Message(file.Problem.Message),
        ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Location(file) } }),
    };

    private static JsonObject Location(CheckedFile file) => new() { ["uri"] = Uri(file.Path) };

    /// <summary>Relative paths stay so; what a URI cannot hold is written as it must be.</summary>
    private static string Uri(string path) => Path.IsPathRooted(path)
        ? new Uri(Path.GetFullPath(path)).AbsoluteUri
        : string.Join('/', path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(System.Uri.EscapeDataString));

    private static JsonObject Message(string text) => new() { ["text"] = text };

    private static string Level(FindingLevel level) => level switch { FindingLevel.Error => "error", FindingLevel.Warning => "warning", _ => "note" };
}
