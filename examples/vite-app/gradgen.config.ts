import { defineConfig } from 'gradgen'

export default defineConfig({ emit: ['forward', 'objective'] })
