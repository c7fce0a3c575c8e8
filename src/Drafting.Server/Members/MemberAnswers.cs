using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Members;

/// <summary>The JSON of a draft's members.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(MemberRequest))]
[JsonSerializable(typeof(MembersRequest))]
[JsonSerializable(typeof(MemberView))]
[JsonSerializable(typeof(IReadOnlyList<MemberView>))]
[JsonSerializable(typeof(IReadOnlyList<DirectoryEntryView>))]
internal sealed partial class MemberAnswers : JsonSerializerContext;
