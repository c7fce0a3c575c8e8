using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Desk;

/// <summary>The JSON of checks.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FindingsView))]
[JsonSerializable(typeof(FindingsReportView))]
[JsonSerializable(typeof(CitationsView))]
[JsonSerializable(typeof(CitationOffersRequest))]
[JsonSerializable(typeof(IReadOnlyList<CitationOfferView>))]
[JsonSerializable(typeof(CheckView))]
[JsonSerializable(typeof(IReadOnlyList<CheckedFileView>))]
[JsonSerializable(typeof(IReadOnlyList<RuleView>))]
internal sealed partial class DeskAnswers : JsonSerializerContext;
