using System.ComponentModel.DataAnnotations;

namespace CraftAspire.AppHost;

/// <summary>The section <c>Craft</c>: how the application runs on this machine. Relative paths start at the repository.</summary>
public sealed class CraftSettings
{
    /// <summary>Folder of everything that is kept between two runs without a container engine.</summary>
    public string DataDirectory { get; set; } = ".craft/data";

    /// <summary>Folder of the packages that <c>npm ci</c> installed.</summary>
    public string PackagesDirectory { get; set; } = ".craft/npm/node_modules";

    /// <summary>The GGUF file of the model.</summary>
    public string ModelPath { get; set; } = "models/craft-mini.gguf";

    /// <summary>The first of ten ports in a row, so that links stay the same and two checkouts run side by side; absent = free ports.</summary>
    [Range(1024, 65526)] public int? PortBase { get; set; }

    /// <summary>Processes of the Api; 1–16.</summary>
    [Range(1, 16)] public int ApiReplicas { get; set; } = 1;

    /// <summary>Published containers of the bot; more than one take their updates by webhook. 1–16.</summary>
    [Range(1, 16)] public int BotReplicas { get; set; } = 1;

    /// <summary>Published containers of the model server; 1–16.</summary>
    [Range(1, 16)] public int InferenceReplicas { get; set; } = 1;

    /// <summary>Does the published model server get the machine's graphics cards?</summary>
    public bool Gpu { get; set; }

    /// <summary>Are Postgres and Redis somebody else's where it is published? Then their connection strings are asked for, and no container holds data.</summary>
    public bool ManagedServers { get; set; }

    /// <summary>Postgres and Redis in containers? Absent = if a container engine answers.</summary>
    public bool? Containers { get; set; }

    /// <summary>May a power cut cost the embedded servers their data? Only tests say yes; it makes them faster.</summary>
    public bool Throwaway { get; set; }

    /// <summary>A JSON file that always tells what runs and where; absent = none.</summary>
    public string? RunFile { get; set; }

    internal Ports Ports => new(PortBase);
}
