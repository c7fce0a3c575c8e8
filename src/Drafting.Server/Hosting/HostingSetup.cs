using Drafting.Documents.Ports;
using Drafting.Hosting.InProcess;
using Drafting.Server.Configuration;

namespace Drafting.Server.Hosting;

/// <summary>Puts the owner of drafts behind its port.</summary>
internal static class HostingSetup
{
    /// <exception cref="StartupException">The settings do not fit together.</exception>
    public static async Task AddDraftHostAsync(this WebApplicationBuilder builder)
    {
        var node = Read<NodeOptions>(builder.Configuration, NodeOptions.Section, options => options.Complaint());
        var cluster = Read<ClusterOptions>(builder.Configuration, ClusterOptions.Section, options => options.Complaint());
        var storage = Read<StorageOptions>(builder.Configuration, StorageOptions.Section, options => options.Complaint());
        if (node.Owner == ActorHost.Orleans)
        {
            await Grains.AddAsync(builder, node, cluster, storage);
            return;
        }

        builder.Services.AddSingleton<IDraftHost>(services => new InProcessDraftHost(services.GetRequiredService<IDraftLog>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<INodes, ThisProcess>();
    }

    // Who owns the drafts decides which services there are, so this is read before there are any.
    private static T Read<T>(IConfiguration configuration, string section, Func<T, string?> complaint)
        where T : new()
    {
        var options = configuration.GetSection(section).Get<T>() ?? new();
        return complaint(options) is { } message ? throw new StartupException(message) : options;
    }
}
