import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { Problem, takeTokenFromAddress } from "./api/client";
import { App } from "./views/App";
import "./workbench.css";

takeTokenFromAddress();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer; only a silent server is asked again.
      retry: (count, error) => count < 3 && (!(error instanceof Problem) || error.body.status === 0 || error.body.status >= 500),
      staleTime: 2_000,
    },
  },
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
