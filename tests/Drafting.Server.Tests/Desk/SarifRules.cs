using System.Text.Json;
using Drafting.Language;

namespace Drafting.Server.Tests.Desk;

/// <summary>What SARIF 2.1.0 (OASIS, errata 01) requires of the objects that are written here, and the words it allows.</summary>
internal static class SarifRules
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    /// <summary>Checks a log of one run.</summary>
    /// <returns>How many results it has.</returns>
    public static int Check(JsonElement log)
    {
        Only(log, "$schema", "version", "runs");
        // 3.13: sarifLog.
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.True(Uri.IsWellFormedUriString(log.GetProperty("$schema").GetString(), UriKind.Absolute));
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        // 3.14, 3.18, 3.19: run, tool, toolComponent.
        Only(run, "tool", "columnKind", "invocations", "results");
        Assert.Contains(run.GetProperty("columnKind").GetString(), new[] { "utf16CodeUnits", "unicodeCodePoints" });
        Only(run.GetProperty("tool"), "driver");
        var driver = run.GetProperty("tool").GetProperty("driver");
        Only(driver, "name", "language", "rules");
        Assert.NotEqual("", driver.GetProperty("name").GetString());
        Assert.Matches("^[a-zA-Z]{2}$|^[a-zA-Z]{2}-[a-zA-Z]{2}$", driver.GetProperty("language").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(RuleBook.All.Count, rules.Count);
        Assert.All(rules, Rule);
        Assert.Equal(rules.Count, rules.Select(rule => rule.GetRawText()).Distinct().Count());
        Assert.All(run.GetProperty("invocations").EnumerateArray(), Invocation);
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.All(results, result => Result(result, rules));
        return results.Count;
    }

    // 3.49: reportingDescriptor.
    private static void Rule(JsonElement rule)
    {
        Only(rule, "id", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties");
        Assert.NotEqual("", rule.GetProperty("id").GetString());
        foreach (var text in new[] { "shortDescription", "fullDescription", "help" })
            Message(rule.GetProperty(text));
        Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
        Assert.All(rule.GetProperty("properties").GetProperty("tags").EnumerateArray(), tag => Assert.Equal(JsonValueKind.String, tag.ValueKind));
    }

    // 3.20, 3.58: invocation, notification.
    private static void Invocation(JsonElement invocation)
    {
        Only(invocation, "executionSuccessful", "toolExecutionNotifications");
        var notifications = invocation.GetProperty("toolExecutionNotifications").EnumerateArray().ToList();
        Assert.Equal(notifications.Count == 0, invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.All(notifications, notification =>
        {
            Only(notification, "descriptor", "level", "message", "locations");
            Assert.NotEqual("", notification.GetProperty("descriptor").GetProperty("id").GetString());
            Assert.Contains(notification.GetProperty("level").GetString(), Levels);
            Message(notification.GetProperty("message"));
            Assert.All(notification.GetProperty("locations").EnumerateArray(), Location);
        });
    }

    // 3.27: result.
    private static void Result(JsonElement result, List<JsonElement> rules)
    {
        Only(result, "ruleId", "ruleIndex", "level", "message", "locations", "properties");
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Contains(result.GetProperty("level").GetString(), Levels);
        Message(result.GetProperty("message"));
        Location(Assert.Single(result.GetProperty("locations").EnumerateArray()));
        Assert.Equal(JsonValueKind.Object, result.GetProperty("properties").ValueKind);
    }

    // 3.28, 3.29, 3.33, 3.4: location, physicalLocation, logicalLocation, artifactLocation.
    private static void Location(JsonElement location)
    {
        Only(location, "physicalLocation", "logicalLocations");
        var physical = location.GetProperty("physicalLocation");
        Only(physical, "artifactLocation");
        Only(physical.GetProperty("artifactLocation"), "uri");
        Assert.True(Uri.IsWellFormedUriString(physical.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
        if (!location.TryGetProperty("logicalLocations", out var logical))
            return;
        Assert.All(logical.EnumerateArray(), place =>
        {
            Only(place, "name", "fullyQualifiedName", "kind");
            Assert.All(place.EnumerateObject(), property => Assert.NotEqual("", property.Value.GetString()));
        });
    }

    // 3.11, 3.12: message, multiformatMessageString.
    private static void Message(JsonElement message)
    {
        Only(message, "text");
        Assert.NotEqual("", message.GetProperty("text").GetString());
    }

    // The schema allows no property that it does not name; these are the ones of it that are written here.
    private static void Only(JsonElement json, params string[] names) => Assert.Empty(json.EnumerateObject().Select(property => property.Name).Except(names));
}
